// Removes the files of an incident's documents that an erasure has just ended, and stops the press where it is at one.

import 'server-only';
import { database } from '../db/connection/client';
import { goneDocuments } from '../db/documents/document-endings';
import { log } from '../log/log';
import { removeDocumentFile } from './document-files';
import { documentMaker } from './maker';

/** Never fails: the erasure stands, and what is left goes at the next tidying. */
export async function removeGoneDocuments(incidentId: string): Promise<void> {
  try {
    for (const documentId of await goneDocuments(database(), incidentId)) {
      documentMaker().callOff(documentId);
      await removeDocumentFile(documentId);
    }
  } catch (error) {
    log.error('documents of an erasure not removed yet', error);
  }
}
