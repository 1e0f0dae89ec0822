// A stream of bytes as the body of a response: read as fast as the client takes it, closed when the client is gone, even
// where it went before the first of them, when nobody takes the body at all.

import 'server-only';
import type { Readable } from 'node:stream';

/** @param client aborted once the client is gone */
export function fileBody(bytes: Readable, client: AbortSignal): ReadableStream<Uint8Array> {
  const close = () => bytes.destroy();
  if (client.aborted) close();
  client.addEventListener('abort', close, { once: true });
  bytes.once('close', () => client.removeEventListener('abort', close));
  const pieces: AsyncIterator<Uint8Array> = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      close();
    },
  });
}
