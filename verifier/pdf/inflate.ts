// Unpacks what a PDF packs with zlib (FlateDecode), with what browsers and Node have alike.

import { ByteSink } from '../byte-sink';

/** Null for what cannot be unpacked, and for what would be larger: a few bytes can hold gigabytes of zeros. */
export async function inflated(packed: Uint8Array, mostBytes: number): Promise<Uint8Array | null> {
  const unpacking = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = unpacking.getReader();
  const sink = new ByteSink();
  try {
    for (let length = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return sink.bytes();
      length += value.length;
      if (length > mostBytes) return null;
      sink.append(value);
    }
  } catch {
    return null;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
