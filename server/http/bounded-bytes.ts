// The body of a request, of a size that is bounded whatever its headers promise.

import 'server-only';

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Null where there is more of it. @param leave what becomes of the rest then */
export async function boundedBytes(
  { body }: Request,
  maxBytes: number,
  leave: (reader: Reader) => void,
): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  const reader = body?.getReader();
  for (let lengthBytes = 0; reader !== undefined; ) {
    const { done, value } = await reader.read();
    if (done) break;
    lengthBytes += value.length;
    if (lengthBytes > maxBytes) {
      leave(reader);
      return null;
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

const MAX_DISCARDED_BYTES = 64_000_000;
const DISCARDING_MS = 30_000;

/**
 * Reads on and throws away, for a while: a connection that is closed under a client still sending shows it a broken line
 * instead of the answer. Nobody waits for it.
 */
export function discard(reader: Reader): void {
  const giveUp = setTimeout(() => void reader.cancel().catch(() => undefined), DISCARDING_MS);
  void readAway(reader)
    .catch(() => undefined)
    .finally(() => clearTimeout(giveUp));
}

async function readAway(reader: Reader): Promise<void> {
  let lengthBytes = 0;
  while (lengthBytes <= MAX_DISCARDED_BYTES) {
    const { done, value } = await reader.read();
    if (done) return;
    lengthBytes += value.length;
  }
  await reader.cancel();
}
