// /incidents/{ref}/exports/pdf

import 'server-only';
import { assertNever } from '@/core/assert-never';
import { documentQuerySchema } from '@/core/contracts/document-choices';
import type { PrintRefusal } from '../../pdf/print';
import { findPdf } from '../../queries/exports/pdf-export';
import { NO_BODY } from '../body';
import { endpoint } from '../endpoint';
import { exportHeaders } from '../exports/format';
import { abandonedResponse } from '../failed';
import { problem } from '../problem';
import { refusedResponse } from '../refused';

export const PDF_MEDIA_TYPE = 'application/pdf';
const RETRY_AFTER_SECONDS = 15;

export const getPdfExport = endpoint(
  'GET',
  '/incidents/{ref}/exports/pdf',
  {
    summary: 'Exports the chronology, PDF/A-3a and PDF/UA-1. Each export is on the access log',
    query: documentQuerySchema,
    body: NO_BODY,
    answer: {
      status: 200,
      description:
        'The chronology, with what it says attached as JSON; the same bytes for the same revision and choices',
      file: [PDF_MEDIA_TYPE],
    },
    problems: ['not-found', 'too-long', 'unprintable', 'unavailable'],
  },
  async ({ user, param, query, isHead, signal }) => {
    const found = await findPdf({ id: user.id, name: user.name }, param('ref'), query);
    if (!found.ok) return refusedResponse(found.error);
    const headers = exportHeaders(PDF_MEDIA_TYPE, found.value.fileName);
    if (isHead) return new Response(null, { headers });
    const taken = await found.value.take(signal);
    return taken.ok ? new Response(taken.value, { headers }) : unprinted(taken.error);
  },
);

export function unprinted(refusal: PrintRefusal): Response {
  switch (refusal) {
    case 'cancelled':
      return abandonedResponse();
    case 'busy':
      return problem(
        'unavailable',
        { detail: 'Other documents are being made. Try again in a while.' },
        { 'retry-after': String(RETRY_AFTER_SECONDS) },
      );
    case 'too-large':
      return problem('too-long', {
        detail:
          'It takes more time or memory than one document may. Choose fewer entries, or export the record instead.',
      });
    case 'failed':
      return problem('unprintable', { detail: 'The log says why. The record itself can be exported.' });
    default:
      return assertNever(refusal);
  }
}
