// Reads every stored file through and compares it with what the record says: its SHA-256, which is its name, and its size.

import 'server-only';
import { createHash } from 'node:crypto';
import { database } from '../db/connection/client';
import { type RecordedFile, recordedFiles } from '../db/evidence';
import { unusedNames } from './remove-unused';
import type { EvidenceStore } from './store';

export type FileFault = RecordedFile & { readonly fault: 'missing' | 'changed' };

export interface FileCheck {
  readonly checked: number;
  readonly sizeBytes: number;
  readonly faults: readonly FileFault[];
  /** Files that no incident has. They go when the server starts next. */
  readonly unused: readonly string[];
}

export async function checkFiles(store: EvidenceStore): Promise<FileCheck> {
  const faults: FileFault[] = [];
  const files = await recordedFiles(database());
  for (const file of files) {
    const found = await faultOf(store, file);
    if (found !== null) faults.push({ ...file, fault: found });
  }
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  return { checked: files.length, sizeBytes, faults, unused: await unusedNames(store) };
}

async function faultOf(store: EvidenceStore, { sha256 }: RecordedFile): Promise<FileFault['fault'] | null> {
  const bytes = await store.open(sha256, null);
  if (bytes === null) return 'missing';
  const hash = createHash('sha256');
  for await (const piece of bytes) hash.update(piece);
  return hash.digest('hex') === sha256 ? null : 'changed';
}
