// The finished documents on disk: <folder>/<id>.pdf, readable by this user alone. One grows in <folder>/incoming and takes
// its name by a rename, so that what has a name is whole. Throws what the file system throws.

import 'server-only';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../clock/clock';
import { isUuid } from '../db/uuid';
import { environment } from '../env/environment';
import { entriesOf, FILE_MODE, madeFolder, orNull, sweepLeftOver, syncFolder } from '../files/private-folder';

const ENDING = '.pdf';

const folder = (): string => join(environment().ONSET_DATA_DIR, 'documents');
const incoming = (): string => join(folder(), 'incoming');
const pathOf = (documentId: string): string => join(folder(), documentId + ENDING);

/** Safe from a power cut once it is done. */
export async function keepDocumentFile(documentId: string, bytes: Uint8Array): Promise<void> {
  const growing = join(await madeFolder(incoming()), newId());
  try {
    const file = await open(growing, 'wx', FILE_MODE);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(growing, pathOf(documentId));
  } catch (error) {
    await rm(growing, { force: true });
    throw error;
  }
  await syncFolder(folder());
}

/** Null where there is none. */
export const readDocumentFile = (documentId: string): Promise<Buffer<ArrayBuffer> | null> =>
  orNull(readFile(pathOf(documentId)));

/** Does nothing where there is none. */
export const removeDocumentFile = (documentId: string): Promise<void> => rm(pathOf(documentId), { force: true });

/** The documents that have a file. */
export async function documentsWithFiles(): Promise<readonly string[]> {
  const names = (await entriesOf(folder())).filter((entry) => entry.isFile()).map(({ name }) => name);
  return names.map((name) => name.slice(0, -ENDING.length)).filter(isUuid);
}

/** Removes what was begun and not finished, because the process that wrote it died. */
export const sweepIncoming = (): Promise<void> => sweepLeftOver(incoming());
