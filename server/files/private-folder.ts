// Folders below the data folder, readable by this user alone, and what is to be known of files in them. Throws what the
// file system throws.

import 'server-only';
import type { Dirent } from 'node:fs';
import { chmod, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;
/** A file that nobody has written to for so long belongs to no writer that is still alive, in this process or another. */
const LEFT_OVER_AFTER_MS = 3_600_000;

export async function madeFolder(folder: string): Promise<string> {
  const made = await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  // The process may run under a narrower or wider mask than the folder needs.
  if (made !== undefined) await chmod(folder, FOLDER_MODE);
  return folder;
}

/** A new name is safe from a power cut once its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** None where there is no such folder. */
export const entriesOf = async (folder: string): Promise<readonly Dirent[]> =>
  (await orNull(readdir(folder, { withFileTypes: true }))) ?? [];

/** Removes the files that somebody began and will not finish. */
export async function sweepLeftOver(folder: string): Promise<void> {
  for (const { name } of await entriesOf(folder)) {
    const path = join(folder, name);
    // Another process may have swept or finished it since.
    const writtenMs = await orNull(stat(path).then(({ mtimeMs }) => mtimeMs));
    if (writtenMs !== null && Date.now() - writtenMs > LEFT_OVER_AFTER_MS) await rm(path, { force: true });
  }
}

/** Null where there is no such file or folder. */
export async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether there is no room left on the disk, or in this user's share of it. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
