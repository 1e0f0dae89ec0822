// What was dropped: a PDF, a record file, or one of each. A PDF is known by its first bytes; anything else is taken for
// a record, whose verifier says what is wrong with it.

import { beginsAsPdf } from '@/verifier/pdf/pdf-file';

export interface DroppedFiles {
  readonly document: File | null;
  readonly record: File | null;
}

const SNIFFED_BYTES = 8;

/** The last of each kind. */
export async function sortedFiles(files: readonly File[]): Promise<DroppedFiles> {
  let sorted: DroppedFiles = { document: null, record: null };
  for (const file of files) sorted = { ...sorted, [(await isPdf(file)) ? 'document' : 'record']: file };
  return sorted;
}

/** What cannot be read is found out when it is verified. */
async function isPdf(file: File): Promise<boolean> {
  const start = await file
    .slice(0, SNIFFED_BYTES)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  return beginsAsPdf(new Uint8Array(start));
}
