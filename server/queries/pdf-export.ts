// A chronology as a PDF. That it was taken out is in the access log, with what it was, before the first of its bytes leaves.

import 'server-only';
import { createHash } from 'node:crypto';
import { type DocumentChoices, USUAL_DOCUMENT } from '@/core/contracts/document-choices';
import type { Refusal } from '@/core/incident/refusal';
import type { Actor } from '@/core/incident/revision';
import type { LinkAudience } from '@/core/incident/vocabulary';
import { ok, type Result } from '@/core/result';
import { appendToAccessLog } from '../db/access-log';
import { database } from '../db/client';
import { type PrintRefusal, print } from '../pdf/print';
import { sealedDocument } from '../pdf/seal';
import { recordKey } from '../record/key';
import { type FoundChronology, readChronology, readLinkedChronology } from './chronology';
import { sessionOf } from './opened-share';

export interface PdfExport {
  readonly fileName: string;
  /** Prints and seals it, and notes that. @param signal gives it up */
  take(signal: AbortSignal): Promise<Result<Uint8Array<ArrayBuffer>, PrintRefusal>>;
}

/** What the holder of a share link may take away, where its maker lets them; null where the cookie opens no such link. */
export async function findLinkedPdf(linkId: string, token: string): Promise<PdfExport | null> {
  const open = await sessionOf(linkId, token);
  if (open === null || !open.link.allowPdf) return null;
  const { audience, recipient } = open.link;
  const found = await readLinkedChronology(open.link);
  return pdfOf(found, { actor: { id: `link:${linkId}`, name: recipient }, audience, choices: USUAL_DOCUMENT });
}

export async function findPdf(user: Actor, ref: string, choices: DocumentChoices): Promise<Result<PdfExport, Refusal>> {
  const found = await readChronology(user, ref, choices);
  if (!found.ok) return found;
  return ok(pdfOf(found.value, { actor: user, audience: choices.audience ?? null, choices }));
}

interface Taking {
  readonly actor: Actor;
  readonly audience: LinkAudience | null;
  readonly choices: DocumentChoices;
}

function pdfOf({ incidentId, parts }: FoundChronology, { actor, audience, choices }: Taking): PdfExport {
  const { revision } = parts.head;
  const take: PdfExport['take'] = async (signal) => {
    const printed = await print({ parts, choices }, signal);
    if (!printed.ok) return printed;
    const bytes = sealedDocument(printed.value, recordKey());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await appendToAccessLog(database(), incidentId, actor, { type: 'export.pdf', revision, audience, sha256 });
    return ok(bytes);
  };
  return { fileName: `${parts.incident.ref}-chronology-r${revision}.pdf`, take };
}
