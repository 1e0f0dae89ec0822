// Removes the documents that were kept long enough, and files that no document has: at every start, every hour, and
// whenever the last of those that waited is made.

import 'server-only';
import { database } from '../db/connection/client';
import { deleteOldDocuments, wantedFiles } from '../db/documents/document-endings';
import { log } from '../log/log';
import { documentsWithFiles, removeDocumentFile, sweepIncoming } from './document-files';

/** Never fails: whatever it leaves the next time takes. */
export async function tidyDocuments(): Promise<void> {
  try {
    await deleteOldDocuments(database());
    await sweepIncoming();
    // Their names first: whoever just finishes one had its row before its file.
    const found = await documentsWithFiles();
    const wanted = await wantedFiles(database(), found);
    for (const documentId of found) if (!wanted.has(documentId)) await removeDocumentFile(documentId);
  } catch (error) {
    log.error('documents not tidied', error);
  }
}
