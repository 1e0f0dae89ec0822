// Takes a file in while it arrives: hashes and writes each piece, looks at the first ones for what it is, and holds no
// more of it in memory. Whatever is refused or breaks off leaves nothing behind.

import 'server-only';
import { createHash, type Hash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { EvidenceFields } from '@/core/incident/evidence';
import { evidenceName } from '@/core/incident/evidence-name';
import { settleMediaType } from '@/core/incident/media-type';
import { isText } from '@/core/incident/text-bytes';
import { ok, type Result, refuse } from '@/core/result';
import { isFull } from '../files/private-folder';
import type { EvidenceStore, UnnamedFile } from './store';

export interface ArrivingFile {
  /** As the sender calls it. */
  readonly name: string;
  /** The media type that the sender claims; empty where none. */
  readonly claimedType: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** All of it is on disk, and nobody can find it yet. */
export interface ReceivedFile {
  readonly file: EvidenceFields;
  readonly stored: UnnamedFile;
}

export type ReceiveRefusal =
  | { readonly kind: 'bad-file'; readonly detail: string }
  | { readonly kind: 'too-large' }
  /** The disk, or this user's share of it, is full. */
  | { readonly kind: 'no-room' };

/** What the signatures of all known types fit into, with what some wrap in front of them. */
const HEAD_BYTES = 65_536;

export async function receiveFile(
  store: EvidenceStore,
  arriving: ArrivingFile,
  maxBytes: number,
): Promise<Result<ReceivedFile, ReceiveRefusal>> {
  const name = evidenceName(arriving.name);
  if (!name.ok) return refuse({ kind: 'bad-file', detail: name.error });
  try {
    return await written(await store.begin(), { ...arriving, name: name.value }, maxBytes);
  } catch (error) {
    if (isFull(error)) return refuse({ kind: 'no-room' });
    throw error;
  }
}

async function written(stored: UnnamedFile, arriving: ArrivingFile, maxBytes: number) {
  let isKept = false;
  try {
    const file = await writeThrough(stored, arriving, maxBytes);
    if (!file.ok) return file;
    await stored.seal();
    isKept = true;
    return ok({ file: file.value, stored });
  } finally {
    if (!isKept) await stored.abandon();
  }
}

async function writeThrough(
  stored: UnnamedFile,
  { name, claimedType, bytes }: ArrivingFile,
  maxBytes: number,
): Promise<Result<EvidenceFields, ReceiveRefusal>> {
  const hash = createHash('sha256');
  const head = new Head(claimedType);
  let sizeBytes = 0;
  for await (const piece of bytes) {
    sizeBytes += piece.length;
    if (sizeBytes > maxBytes) return refuse({ kind: 'too-large' });
    hash.update(piece);
    const refusal = await head.look(piece);
    if (refusal !== null) return refuse(refusal);
    await stored.write(piece);
  }
  return described(name, sizeBytes, hash, await head.settle());
}

function described(name: string, sizeBytes: number, hash: Hash, type: Result<string, string>) {
  if (!type.ok) return refuse({ kind: 'bad-file', detail: type.error } as const);
  return ok({ sha256: hash.digest('hex'), name, sizeBytes, mediaType: type.value });
}

/** The beginning of a file, until it has shown what it is. */
class Head {
  private pieces: Uint8Array[] = [];
  private lengthBytes = 0;
  private settled: Promise<Result<string, string>> | undefined;

  constructor(private readonly claimedType: string) {}

  /** Refuses a lie as soon as it is seen, and not a gigabyte later. */
  async look(piece: Uint8Array): Promise<ReceiveRefusal | null> {
    if (this.settled) return null;
    this.pieces.push(piece);
    this.lengthBytes += piece.length;
    if (this.lengthBytes < HEAD_BYTES) return null;
    const type = await this.settle();
    return type.ok ? null : { kind: 'bad-file', detail: type.error };
  }

  settle(): Promise<Result<string, string>> {
    this.settled ??= this.read(Buffer.concat(this.pieces).subarray(0, HEAD_BYTES));
    this.pieces = [];
    return this.settled;
  }

  private async read(head: Uint8Array): Promise<Result<string, string>> {
    const signature = (await fileTypeFromBuffer(head))?.mime ?? null;
    return settleMediaType(this.claimedType, { signature, isText: isText(head) });
  }
}
