// An export that is made of a redacted state alone. It is made first, then entered in the access log, and only then does
// the first byte leave.

import 'server-only';
import type { ExportQuery } from '@/core/contracts/export-query';
import type { Refusal } from '@/core/incident/refusal';
import type { Result } from '@/core/result';
import type { StateAccess } from '../../db/access-log';
import { type ExportState, readExportState } from '../../queries/export-state';
import { keepAccess } from '../../record/keep-access';
import { refusedResponse } from '../refused';
import { type ExportFormat, exportHeaders } from './format';

type Written = string | Uint8Array<ArrayBuffer>;

interface StateExport extends Pick<ExportFormat, 'mediaType' | 'parameters'> {
  readonly access: StateAccess['type'];
  /** What the file is, with its ending: "events.csv". */
  readonly name: string;
  write(exported: ExportState, query: ExportQuery): Promise<Result<Written, Refusal>>;
}

export const stateExport = ({ mediaType, parameters, access, name, write }: StateExport): ExportFormat => ({
  mediaType,
  parameters: ['asOf', 'audience', ...parameters],
  async answer({ user, ref, query, isHead }) {
    const exported = await readExportState(user, ref, query);
    if (!exported.ok) return refusedResponse(exported.error);
    const headers = exportHeaders(mediaType, fileName(exported.value, name));
    if (isHead) return new Response(null, { headers });
    const written = await write(exported.value, query);
    if (!written.ok) return refusedResponse(written.error);
    const { incidentId, head, audience } = exported.value;
    await keepAccess(incidentId, user, { type: access, revision: head.seq, audience });
    return new Response(written.value, { headers });
  },
});

const fileName = ({ ref, head, audience }: ExportState, name: string): string =>
  [ref, `r${head.seq}`, ...(audience === null ? [] : [audience]), name].join('-');
