// A chronology as a PDF. That it was taken out is in the access log, with what it was, before the first of its bytes leaves.

import 'server-only';
import { createHash } from 'node:crypto';
import type { Refusal } from '@/core/incident/refusal';
import type { Actor } from '@/core/incident/revision';
import { ok, type Result } from '@/core/result';
import { appendToAccessLog } from '../db/access-log';
import { database } from '../db/client';
import type { Paper } from '../pdf/press/job';
import { type PrintRefusal, print } from '../pdf/print';
import { type ChronologyQuery, readChronology } from './chronology';

export interface PdfQuery extends ChronologyQuery {
  readonly paper: Paper;
}

export interface PdfExport {
  readonly fileName: string;
  /** Prints it and notes that. @param signal gives it up */
  take(signal: AbortSignal): Promise<Result<Uint8Array<ArrayBuffer>, PrintRefusal>>;
}

export async function findPdf(user: Actor, ref: string, query: PdfQuery): Promise<Result<PdfExport, Refusal>> {
  const found = await readChronology(user, ref, query);
  if (!found.ok) return found;
  const { incidentId, parts } = found.value;
  const { revision } = parts.head;
  const take: PdfExport['take'] = async (signal) => {
    const printed = await print({ parts, paper: query.paper }, signal);
    if (!printed.ok) return printed;
    const bytes = Uint8Array.from(printed.value);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const audience = query.audience ?? null;
    await appendToAccessLog(database(), incidentId, user, { type: 'export.pdf', revision, audience, sha256 });
    return ok(bytes);
  };
  return ok({ fileName: `${parts.state.incident.ref}-chronology-r${revision}.pdf`, take });
}
