// A stream of bytes as the body of a response: read as fast as the client takes it, closed when the client is gone.

import 'server-only';
import type { Readable } from 'node:stream';

export function fileBody(bytes: Readable): ReadableStream<Uint8Array> {
  const pieces: AsyncIterator<Uint8Array> = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      bytes.destroy();
    },
  });
}
