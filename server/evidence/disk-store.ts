// Evidence on disk: <folder>/<first two digits>/<SHA-256>, readable by this user alone. A file grows in <folder>/incoming
// and takes its name by a rename, so that what has a name is whole. Throws what the file system throws.

import 'server-only';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../clock/clock';
import { entriesOf, FILE_MODE, madeFolder, orNull, sweepLeftOver, syncFolder } from '../files/private-folder';
import type { ByteRange, EvidenceStore, UnnamedFile } from './store';

const INCOMING = 'incoming';
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
    await sweepLeftOver(join(this.folder, INCOMING));
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
