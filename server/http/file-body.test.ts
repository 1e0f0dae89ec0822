import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { fileBody } from './file-body';

const bytes = () => Readable.from([new Uint8Array([1, 2]), new Uint8Array([3])]);

describe('a file as the body of a response', () => {
  it('gives all bytes in their order', async () => {
    const body = new Response(fileBody(bytes(), new AbortController().signal));
    expect(new Uint8Array(await body.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('is closed when its reader goes', async () => {
    const file = bytes();
    await fileBody(file, new AbortController().signal).cancel();
    expect(file.destroyed).toBe(true);
  });

  it('is closed where nobody ever takes it, as soon as the client is gone', () => {
    const [client, early, late] = [new AbortController(), bytes(), bytes()];
    fileBody(early, client.signal);
    expect(early.destroyed).toBe(false);
    client.abort();
    expect(early.destroyed).toBe(true);
    fileBody(late, client.signal);
    expect(late.destroyed).toBe(true);
  });
});
