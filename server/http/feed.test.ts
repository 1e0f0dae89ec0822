import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Busboy } from '@fastify/busboy';
import { afterEach, describe, expect, it, vi } from 'vitest';
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

describe('a body that falls silent', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A piece, and nothing after it: neither more nor an end. */
  const silentAfter = (text: string) =>
    new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new TextEncoder().encode(text)) });

  it('is no whole one: what has arrived of it is not ended for its parser', async () => {
    vi.useFakeTimers();
    const parser = new PassThrough();
    const fed = feed(silentAfter('half a row').getReader(), parser, new AbortController().signal);
    const failed = expect(fed).rejects.toThrow('Nothing was sent for a while');
    await vi.advanceTimersByTimeAsync(120_000);
    await failed;
    expect(parser.writableEnded).toBe(false);
  });

  it('is waited for as long as its parser has no room: it is not the client who keeps others waiting then', async () => {
    vi.useFakeTimers();
    const parser = new PassThrough({ highWaterMark: 1 });
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('two '));
        controller.enqueue(new TextEncoder().encode('words'));
        controller.close();
      },
    });
    const fed = feed(body.getReader(), parser, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(300_000);
    const read = parser.toArray();
    await fed;
    expect(Buffer.concat(await read).toString()).toBe('two words');
  });
});
