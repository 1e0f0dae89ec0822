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
  while (!stop.aborted) {
    const { done, value } = await nextOf(reader);
    if (done) {
      parser.end();
      return isOver;
    }
    if (!stop.aborted && !parser.write(value)) await heard(parser, 'drain', stop);
  }
}

/** Throws after a silence: a body that is only cancelled would seem to have ended, and the half of it to be the whole. */
async function nextOf(reader: Reader): Promise<ReadableStreamReadResult<Uint8Array>> {
  let isSilent = false;
  const silence = setTimeout(() => {
    isSilent = true;
    void reader.cancel().catch(() => undefined);
  }, IDLE_MS);
  try {
    const next = await reader.read();
    if (isSilent) throw new Error('Nothing was sent for a while');
    return next;
  } finally {
    clearTimeout(silence);
  }
}

/** A parser that has failed tells so itself. */
const heard = (parser: Writable, event: 'drain' | 'finish', stop: AbortSignal): Promise<void> =>
  once(parser, event, { signal: stop }).then(
    () => undefined,
    () => undefined,
  );
