// A file that a command writes: beside its place, and there once it is whole. Until then whatever lies there stays, and where
// the command fails or is stopped nothing is left over; what one that was killed has left is taken away by the next.
// Readable by its owner alone. Refuses in words what cannot be written, before anything is made.
import { access, constants, type FileHandle, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { type Result, refuse } from '@/core/result';
import { orNull } from '../files/private-file.mjs';
import { isAlive } from '../process/identity.mjs';
import { fileRefusal, namedFile } from './named-file';

const FILE_MODE = 0o600;

type Written = Result<string, string>;

/** @param write gets it open; where it refuses, nothing is kept */
export async function writeWhole(path: string, write: (file: FileHandle) => Promise<Written>): Promise<Written> {
  const opened = await openedBeside(namedFile(path)).catch((failure) =>
    fileRefusal(`${path} cannot be written`, failure),
  );
  if (typeof opened === 'string') return refuse(opened);
  const { file, unfinished } = opened;
  try {
    const written = await write(file);
    if (unfinished !== null) await file.sync();
    await file.close();
    if (written.ok && unfinished !== null) await rename(unfinished.beside, unfinished.place);
    return written;
  } finally {
    await file.close();
    if (unfinished !== null) await rm(unfinished.beside, { force: true });
  }
}

/** For what writes to a stream. The file's own would close it. */
export const streamInto = (file: FileHandle): Writable =>
  new Writable({
    write: (bytes, _encoding, done) => {
      file.writeFile(bytes).then(() => done(), done);
    },
  });

interface Opened {
  readonly file: FileHandle;
  /** Null for what is no file, such as /dev/stdout: that is written to as it is. */
  readonly unfinished: { readonly beside: string; readonly place: string } | null;
}

async function openedBeside(path: string): Promise<Opened> {
  const found = await orNull(stat(path));
  if (found !== null && !found.isFile()) return { file: await open(path, 'w'), unfinished: null };
  // Where it is a link, what it leads to is written.
  const place = found === null ? path : await realpath(path);
  if (found !== null) await access(place, constants.W_OK);
  await sweepLeftOver(place);
  const beside = `${place}.${process.pid}.new`;
  // Never into what somebody else has laid there: it would stay theirs to read, or lead elsewhere.
  return { file: await open(beside, 'wx', FILE_MODE), unfinished: { beside, place } };
}

/** By processes that are no more, and by one that had the number of this one. */
async function sweepLeftOver(place: string): Promise<void> {
  const begins = `${basename(place)}.`;
  for (const name of await readdir(dirname(place))) {
    const pid = name.startsWith(begins) ? /^(\d+)\.new$/.exec(name.slice(begins.length))?.[1] : undefined;
    const isLeftOver = pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)));
    if (isLeftOver) await rm(join(dirname(place), name), { force: true });
  }
}
