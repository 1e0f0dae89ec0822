import type { Readable } from 'node:stream';
import { setImmediate as breath } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { packedText } from './packed-text';

const PIECE = `${'é'.repeat(1_000)}\n`;
const CLIENT = new AbortController().signal;

async function* pieces(count: number) {
  for (let index = 0; index < count; index++) yield PIECE;
}

async function read(bytes: Readable): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

describe('a text that is kept packed', () => {
  it('is unpacked as it was written, as often as it is asked for', async () => {
    const packed = await packedText(pieces(200), CLIENT);
    expect(await read(packed.unpacked())).toBe(PIECE.repeat(200));
    expect(await read(packed.unpacked())).toBe(PIECE.repeat(200));
  });

  it('is empty where nothing is written', async () => {
    expect(await read((await packedText(pieces(0), CLIENT)).unpacked())).toBe('');
  });

  it('lets others be answered after each piece', async () => {
    let isWritten = false;
    let turns = 0;
    const others = (async () => {
      while (!isWritten) {
        await breath();
        turns += 1;
      }
    })();
    await packedText(pieces(100), CLIENT);
    isWritten = true;
    await others;
    expect(turns).toBeGreaterThanOrEqual(100);
  });

  it('is given up once the client is gone, and so is what it is written from', async () => {
    const client = new AbortController();
    let isLetGo = false;
    async function* endless() {
      try {
        for (let count = 0; ; count++) {
          if (count === 3) client.abort();
          yield PIECE;
        }
      } finally {
        isLetGo = true;
      }
    }
    await expect(packedText(endless(), client.signal)).rejects.toThrow();
    expect(isLetGo).toBe(true);
  });

  it('fails as what it is written from does', async () => {
    async function* failing() {
      yield PIECE;
      throw new Error('The database is gone');
    }
    await expect(packedText(failing(), CLIENT)).rejects.toThrow('The database is gone');
  });
});
