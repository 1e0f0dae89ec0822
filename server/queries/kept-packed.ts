// Answers that cost much to make and are asked for often, packed by gzip and kept by what they say, the last ones of all.

import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const MOST_KEPT_BYTES = 48 << 20;
/** Ids and times that were packed by differences shrink little more at higher levels. */
const LEVEL = 3;

/** As it comes, piece by piece. */
export async function pack(pieces: Iterable<Uint8Array>): Promise<Uint8Array> {
  const packed: Buffer[] = [];
  await pipeline(Readable.from(pieces), createGzip({ level: LEVEL }), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) packed.push(chunk);
  });
  return Buffer.concat(packed);
}

class Kept {
  private readonly answers = new Map<string, Uint8Array>();
  /** Whoever asks meanwhile waits for the same. */
  private readonly underWay = new Map<string, Promise<Uint8Array>>();
  private bytes = 0;

  async get(key: string, make: () => Promise<Iterable<Uint8Array>>): Promise<Uint8Array> {
    const known = this.answers.get(key);
    if (known !== undefined) {
      this.answers.delete(key);
      this.answers.set(key, known);
      return known;
    }
    const others = this.underWay.get(key);
    if (others !== undefined) return others;
    const making = this.made(key, make).finally(() => this.underWay.delete(key));
    this.underWay.set(key, making);
    return making;
  }

  private async made(key: string, make: () => Promise<Iterable<Uint8Array>>): Promise<Uint8Array> {
    const packed = await pack(await make());
    this.keep(key, packed);
    return packed;
  }

  private keep(key: string, packed: Uint8Array): void {
    this.bytes += packed.length - (this.answers.get(key)?.length ?? 0);
    this.answers.set(key, packed);
    for (const [oldest, { length }] of this.answers) {
      if (this.bytes <= MOST_KEPT_BYTES) return;
      this.answers.delete(oldest);
      this.bytes -= length;
    }
  }
}

/** The same for pages and for the API, which load this module apart from each other. */
const shared = globalThis as { onsetKeptPacked?: Kept };

/** @param key the same for the same bytes, and never the same for others */
export function keptPacked(key: string, make: () => Promise<Iterable<Uint8Array>>): Promise<Uint8Array> {
  shared.onsetKeptPacked ??= new Kept();
  return shared.onsetKeptPacked.get(key, make);
}
