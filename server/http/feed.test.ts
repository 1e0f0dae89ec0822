import { setImmediate as nextTurn } from 'node:timers/promises';
import { Busboy } from '@fastify/busboy';
import { describe, expect, it } from 'vitest';
import { feed } from './feed';

const parserOf = (boundary: string) =>
  new Busboy({ headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } });

/** One piece, and its end a while after it, as from a network. */
function bodyOf(text: string): ReadableStream<Uint8Array> {
  let isSent = false;
  return new ReadableStream({
    async pull(controller) {
      if (isSent) {
        await nextTurn();
        controller.close();
      } else controller.enqueue(new TextEncoder().encode(text));
      isSent = true;
    },
  });
}

describe('feeding a form to its parser', () => {
  it.each([
    ['a form', 'edge', '--edge\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--edge--\r\n'],
    ['a form that is over at once', 'edge', '--edge--\r\n'],
    ['a form that is over at once, with more after it', 'edge', '--edge--\r\nmore\r\n--edge--\r\n'],
    [
      'a form whose empty boundary is everywhere',
      '""',
      '------x y\r\nContent-Disposition: form-data\r\n\r\nb\r\n--edge--\r\n',
    ],
    ['no form', 'edge', 'noise'],
  ])('ends with %s', async (_what, boundary, text) => {
    const parser = parserOf(boundary);
    parser.on('error', () => undefined);
    await expect(feed(bodyOf(text).getReader(), parser, new AbortController().signal)).resolves.toBeUndefined();
  });
});
