// A file of events, opened by its beginning alone, however large it is. What is previewed of a large file is its first 4 MB,
// up to the end of a row.

import { type FileSample, sampleOf } from '@/core/import/sample';
import type { Result } from '@/core/result';
import type { ImportFile } from './import-file';

export interface OpenedImport {
  readonly file: ImportFile;
  /** Refused, in words, where it is no file of events. */
  readonly sample: Result<FileSample, string>;
  /** What is previewed. */
  readonly beginning: Blob;
  readonly isWhole: boolean;
}

export const PREVIEWED_BYTES = 4_000_000;

export async function openImport(file: ImportFile): Promise<OpenedImport> {
  const { blob } = file;
  const isWhole = blob.size <= PREVIEWED_BYTES;
  const bytes = new Uint8Array(await blob.slice(0, PREVIEWED_BYTES).arrayBuffer());
  const sample = sampleOf(bytes, isWhole);
  const beginning = isWhole ? blob : blob.slice(0, sample.ok ? sample.value.wholeBytes : PREVIEWED_BYTES);
  return { file, sample, beginning, isWhole };
}
