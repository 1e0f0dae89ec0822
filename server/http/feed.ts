// Feeds the body of a request to a parser as fast as the parser takes it, so that no more than a few pieces are in memory.

import 'server-only';
import { once } from 'node:events';
import type { Writable } from 'node:stream';

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** A client that sends nothing for so long is gone, and does not know it. */
const IDLE_MS = 120_000;

/** Until the parser has all of it, or `stop` is aborted. Throws where the client breaks off or falls silent. */
export async function feed(reader: Reader, parser: Writable, stop: AbortSignal): Promise<void> {
  // From the beginning: a form can be over for the parser before its body ends.
  const isOver = heard(parser, 'finish', stop);
  const idle = setTimeout(() => void reader.cancel(new Error('Nothing was sent for a while')), IDLE_MS);
  try {
    while (!stop.aborted) {
      const { done, value } = await reader.read();
      idle.refresh();
      if (done) {
        parser.end();
        return await isOver;
      }
      if (!stop.aborted && !parser.write(value)) await heard(parser, 'drain', stop);
    }
  } finally {
    clearTimeout(idle);
  }
}

/** A parser that has failed tells so itself. */
const heard = (parser: Writable, event: 'drain' | 'finish', stop: AbortSignal): Promise<void> =>
  once(parser, event, { signal: stop }).then(
    () => undefined,
    () => undefined,
  );
