// A file of events in the browser: opened by its beginning alone, however large it is. What is previewed of a large file is its
// first 4 MB, up to the end of a row.

import { type FileSample, sampleOf } from '@/core/import/sample';
import type { Result } from '@/core/result';

export interface ImportFile {
  readonly name: string;
  readonly blob: Blob;
  readonly isPasted: boolean;
}

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

/** Rows copied out of a spreadsheet: cells parted by tabs, on a line of their own each. */
export const areRows = (text: string): boolean => /\t/.test(text) && /[\r\n]/.test(text.trimStart());

const READABLE = /\.(?:csv|tsv|tab|txt|jsonl?|ndjson)$/i;

/** Whether a file of this name may well be one of events. */
export const mayHoldEvents = (name: string): boolean => READABLE.test(name);
