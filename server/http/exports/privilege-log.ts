// The privilege log as CSV. What its columns mean: docs/exports.md.

import 'server-only';
import { findPrivilegeLog } from '../../queries/exports/privilege-log-export';
import { refusedResponse } from '../refused';
import { type ExportFormat, exportHeaders } from './format';

const MEDIA_TYPE = 'text/csv; charset=utf-8';

export const privilegeLogExport: ExportFormat = {
  mediaType: MEDIA_TYPE,
  parameters: ['asOf'],
  async answer({ user, ref, query, isHead }) {
    const found = await findPrivilegeLog(user, ref, query.asOf ?? null);
    if (!found.ok) return refusedResponse(found.error);
    const headers = exportHeaders(MEDIA_TYPE, found.value.fileName);
    return new Response(isHead ? null : await found.value.take(), { headers });
  },
};
