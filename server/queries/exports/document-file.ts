// The file of a document, for its maker, as long as they may read all that it says. What would be printed now of the same
// revision must be what was printed then; where it is not, the file goes for good.

import 'server-only';
import { type DocumentFault, isUnfinished } from '@/core/contracts/document';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { database } from '../../db/connection/client';
import { endKeeping, type StoredDocument } from '../../db/documents/documents';
import { readDocumentFile, removeDocumentFile } from '../../documents/document-files';
import { fingerprintOf } from '../../documents/fingerprint';
import { readAgain } from '../../documents/read-again';
import { log } from '../../log/log';
import { sha256 } from '../../record/sha256';
import { readDocument } from './documents';
import { pdfFileName } from './pdf-export';

export interface DocumentFile {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly fileName: string;
  readonly sha256: string;
}

export type FileRefusal =
  | Refusal
  /** There will be one. */
  | { readonly kind: 'unfinished' }
  /** There was one, and may not be handed out. */
  | { readonly kind: 'gone'; readonly fault: DocumentFault }
  /** There should be one, and is not, or is another. */
  | { readonly kind: 'damaged' };

interface User {
  readonly id: string;
}

export async function findDocumentFile(
  user: User,
  ref: string,
  documentId: string,
): Promise<Result<DocumentFile, FileRefusal>> {
  const read = await readDocument(user, ref, documentId);
  if (!read.ok) return read;
  const { found: document, reader } = read.value;
  const refusal = document.madeById === user.id ? stateRefusal(document) : NOT_FOUND;
  if (refusal !== null) return refuse(refusal);
  if (!(await maySayStill(document))) {
    await endKeeping(database(), document.id);
    await removeDocumentFile(document.id);
    return refuse({ kind: 'gone', fault: 'changed' });
  }
  const bytes = await readDocumentFile(document.id);
  if (bytes === null || sha256(bytes) !== document.sha256) return refuse(await whyMissing(user, ref, document));
  return ok({ bytes, fileName: pdfFileName(reader.incidentRef, document.revision), sha256: document.sha256 });
}

const NOT_FOUND: FileRefusal = { kind: 'not-found' };

function stateRefusal({ state, problem }: StoredDocument): FileRefusal | null {
  if (isUnfinished(state)) return { kind: 'unfinished' };
  if (state === 'gone') return { kind: 'gone', fault: problem ?? 'changed' };
  return state === 'ready' ? null : NOT_FOUND;
}

async function maySayStill({ choices, fingerprint, ...document }: StoredDocument): Promise<boolean> {
  if (choices === null) return false;
  const again = await readAgain({ ...document, choices });
  return again.ok && (await fingerprintOf(again.value.parts)) === fingerprint;
}

/** Erased or discarded since it was found, it is missing as it should be. */
async function whyMissing(user: User, ref: string, { id, incidentId }: StoredDocument): Promise<FileRefusal> {
  const now = await readDocument(user, ref, id);
  if (!now.ok) return now.error;
  const refusal = stateRefusal(now.value.found);
  if (refusal === null) log.warn('document damaged', { incidentId, documentId: id });
  return refusal ?? { kind: 'damaged' };
}
