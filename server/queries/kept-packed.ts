// Answers that cost much to make and are asked for often, packed by gzip and kept by what they say, the last ones of all.

import 'server-only';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const MOST_KEPT_BYTES = 48 << 20;
/** Ids and times that were packed by differences shrink little more at higher levels. */
const LEVEL = 3;

const gzipped = promisify(gzip);

export const pack = (bytes: Uint8Array): Promise<Uint8Array> => gzipped(bytes, { level: LEVEL });

const kept = new Map<string, Uint8Array>();
/** Whoever asks meanwhile waits for the same. */
const underWay = new Map<string, Promise<Uint8Array>>();
let keptBytes = 0;

/** @param key the same for the same bytes, and never the same for others */
export async function keptPacked(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = kept.get(key);
  if (known !== undefined) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const others = underWay.get(key);
  if (others !== undefined) return others;
  const making = made(key, make).finally(() => underWay.delete(key));
  underWay.set(key, making);
  return making;
}

async function made(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const packed = await pack(await make());
  keep(key, packed);
  return packed;
}

function keep(key: string, packed: Uint8Array): void {
  keptBytes += packed.length - (kept.get(key)?.length ?? 0);
  kept.set(key, packed);
  for (const [oldest, bytes] of kept) {
    if (keptBytes <= MOST_KEPT_BYTES) return;
    kept.delete(oldest);
    keptBytes -= bytes.length;
  }
}
