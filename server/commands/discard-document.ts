// Calls off a document that is not finished, or discards one that is, its file included. Its maker may, and whoever may
// erase. That it was taken out stays in the access log.

import 'server-only';
import { may } from '@/core/incident/permission';
import { forbidden, type Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { inTransaction } from '../db/connection/client';
import { cancelDocument, deleteDocument, findDocument } from '../db/documents/documents';
import { findMembership } from '../db/incidents';
import { removeDocumentFile } from '../documents/document-files';
import { documentMaker } from '../documents/maker';

interface User {
  readonly id: string;
}

export async function discardDocument(user: User, ref: string, documentId: string): Promise<Result<null, Refusal>> {
  const discarded = await inTransaction(async (tx): Promise<Result<string, Refusal>> => {
    const membership = await findMembership(tx, ref, user.id);
    const document = membership && (await findDocument(tx, membership.incident.id, documentId));
    if (!document) return refuse({ kind: 'not-found' });
    if (document.madeById !== user.id && !may(membership.role, 'erase')) return refuse(NOT_YOURS);
    if (!(await cancelDocument(tx, document.id))) await deleteDocument(tx, document.id);
    return ok(document.id);
  });
  if (!discarded.ok) return discarded;
  documentMaker().callOff(discarded.value);
  await removeDocumentFile(discarded.value);
  return ok(null);
}

const NOT_YOURS = forbidden('Somebody else had it made: they can discard it, and whoever may erase.');
