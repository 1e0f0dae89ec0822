// Makes one document that this process has claimed: reads what its maker may read now, prints it, keeps the file, and notes
// in the access log that it was taken out. Whatever is to be expected to go wrong is told by its state.

import 'server-only';
import { assertNever } from '@/core/assert-never';
import type { DocumentFault } from '@/core/contracts/document';
import { appendToAccessLog } from '../db/access/access-log';
import { database, inTransaction } from '../db/connection/client';
import { beginPrinting, type Claim, failDocument, finishDocument } from '../db/documents/document-claims';
import { findDocument, type StoredDocument } from '../db/documents/documents';
import { isFull } from '../files/private-folder';
import { log } from '../log/log';
import type { PressRefusal } from '../pdf/press-process';
import type { Print } from '../pdf/print';
import { type MadePdf, makePdf } from '../queries/exports/pdf-export';
import { noteHead } from '../record/checkpoints';
import { keepDocumentFile, removeDocumentFile } from './document-files';
import { fingerprintOf } from './fingerprint';
import { readAgain } from './read-again';

/** @param signal aborted once it is not wanted any more */
export async function makeClaimed(claim: Claim, print: Print<PressRefusal>, signal: AbortSignal): Promise<void> {
  const document = await findDocument(database(), claim.incidentId, claim.documentId);
  // Discarded or erased meanwhile.
  if (document === null || document.choices === null) return fail(claim, 'unreadable');
  const { audience, choices } = document;
  const found = await readAgain({ ...document, choices });
  if (!found.ok) return fail(claim, 'unreadable');
  if (!(await beginPrinting(database(), claim))) return;
  const [made, fingerprint] = await Promise.all([
    makePdf(found.value, { audience, choices }, (job) => print(job, signal)),
    fingerprintOf(found.value.parts),
  ]);
  if (made.ok) await keep(claim, document, { ...made.value, fingerprint });
  else await give(claim, made.error);
}

async function give(claim: Claim, refusal: PressRefusal): Promise<void> {
  switch (refusal) {
    case 'cancelled':
      // Whoever called it off has said so; else this process ends, and it has failed once nobody was alive for it.
      return;
    case 'too-large':
      return fail(claim, 'too-large');
    case 'failed':
      return fail(claim, 'unprintable');
    default:
      return assertNever(refusal);
  }
}

type FinishedPdf = MadePdf & { readonly fingerprint: string };

async function keep(claim: Claim, { madeById, madeByName }: StoredDocument, pdf: FinishedPdf): Promise<void> {
  const { bytes, pageCount: pages, fingerprint, access } = pdf;
  const { documentId, incidentId } = claim;
  try {
    await keepDocumentFile(documentId, bytes);
  } catch (error) {
    log.error('document not kept', error, { documentId });
    return fail(claim, isFull(error) ? 'no-room' : 'interrupted');
  }
  const isFinished = await inTransaction(async (tx) => {
    if (!(await finishDocument(tx, claim, { pages, sizeBytes: bytes.length, sha256: access.sha256, fingerprint })))
      return false;
    await appendToAccessLog(tx, incidentId, { id: madeById, name: madeByName }, access);
    return true;
  });
  if (isFinished) noteHead(incidentId);
  else await removeDocumentFile(documentId);
}

const fail = async (claim: Claim, problem: DocumentFault): Promise<void> =>
  void (await failDocument(database(), claim, problem));
