// Evidence on disk: <folder>/<first two digits>/<SHA-256>, readable by this user alone. A file grows in <folder>/incoming
// and takes its name by a rename, so that what has a name is whole. Throws what the file system throws.

import 'server-only';
import type { Dirent } from 'node:fs';
import { chmod, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../clock/clock';
import type { ByteRange, EvidenceStore, UnnamedFile } from './store';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const INCOMING = 'incoming';
/** A file that nobody has written to for so long belongs to no upload that is still alive, in this process or another. */
const LEFT_OVER_AFTER_MS = 3_600_000;
const WRITTEN_AT_ONCE_BYTES = 1_048_576;
const SHA256 = /^[0-9a-f]{64}$/;

export class DiskStore implements EvidenceStore {
  constructor(private readonly folder: string) {}

  async begin(): Promise<UnnamedFile> {
    const path = join(await madeFolder(join(this.folder, INCOMING)), newId());
    return new FileInTheMaking(await open(path, 'wx', FILE_MODE), path, (sha256) => this.placeFor(sha256));
  }

  async sizeBytesOf(sha256: string): Promise<number | null> {
    return orNull(stat(this.pathOf(sha256)).then(({ size }) => size));
  }

  async open(sha256: string, range: ByteRange | null): Promise<Readable | null> {
    const file = await orNull(open(this.pathOf(sha256), 'r'));
    if (file === null) return null;
    return file.createReadStream(range ? { start: range.first, end: range.last } : {});
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  async *names(): AsyncIterable<string> {
    for (const { name: prefix } of (await entriesOf(this.folder)).filter((entry) => /^[0-9a-f]{2}$/.test(entry.name))) {
      const names = (await entriesOf(join(this.folder, prefix))).map(({ name }) => name);
      yield* names.filter((name) => SHA256.test(name) && name.startsWith(prefix));
    }
  }

  async sweep(): Promise<void> {
    const folder = join(this.folder, INCOMING);
    for (const { name } of await entriesOf(folder)) {
      const path = join(folder, name);
      // Another process may have swept or finished it since.
      const writtenMs = await orNull(stat(path).then(({ mtimeMs }) => mtimeMs));
      if (writtenMs !== null && Date.now() - writtenMs > LEFT_OVER_AFTER_MS) await rm(path, { force: true });
    }
  }

  private pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error('Evidence is named by a SHA-256');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  private async placeFor(sha256: string): Promise<string> {
    const path = this.pathOf(sha256);
    await madeFolder(join(path, '..'));
    return path;
  }
}

class FileInTheMaking implements UnnamedFile {
  private isFinished = false;
  private isClosed = false;
  private unwritten: Uint8Array[] = [];
  private unwrittenBytes = 0;

  constructor(
    private readonly file: FileHandle,
    private readonly path: string,
    private readonly placeFor: (sha256: string) => Promise<string>,
  ) {}

  /** Waits for the disk once in a while only: a network gives small pieces, and each wait costs a turn of the process. */
  async write(bytes: Uint8Array): Promise<void> {
    this.unwritten.push(bytes);
    this.unwrittenBytes += bytes.length;
    if (this.unwrittenBytes >= WRITTEN_AT_ONCE_BYTES) await this.flush();
  }

  async seal(): Promise<void> {
    await this.flush();
    await this.file.sync();
    await this.close();
  }

  async finish(sha256: string): Promise<void> {
    const place = await this.placeFor(sha256);
    if (this.isFinished) return void (await stat(place));
    await rename(this.path, place);
    this.isFinished = true;
    await syncFolder(join(place, '..'));
  }

  async abandon(): Promise<void> {
    if (this.isFinished) return;
    await this.close();
    await rm(this.path, { force: true });
  }

  /** `writeFile` goes on where a full disk took a part only, and so meets the error. */
  private async flush(): Promise<void> {
    const bytes = Buffer.concat(this.unwritten);
    this.unwritten = [];
    this.unwrittenBytes = 0;
    await this.file.writeFile(bytes);
  }

  private async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.file.close();
  }
}

async function madeFolder(folder: string): Promise<string> {
  const made = await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  // The process may run under a narrower or wider mask than the folder needs.
  if (made !== undefined) await chmod(folder, FOLDER_MODE);
  return folder;
}

/** A new name is safe from a power cut once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

const entriesOf = async (folder: string): Promise<readonly Dirent[]> =>
  (await orNull(readdir(folder, { withFileTypes: true }))) ?? [];

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
