import { setImmediate as breath } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inPieces } from './pieces';

const LINE = `${'é'.repeat(1_000)}\n`;

function* lines(count: number) {
  for (let index = 0; index < count; index++) yield LINE;
}

async function piecesOf(written: Iterable<string>): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inPieces(written)) pieces.push(piece);
  return pieces;
}

describe('a text that is written line by line', () => {
  it('arrives whole, many lines at a time', async () => {
    const pieces = await piecesOf(lines(200));
    expect(Buffer.concat(pieces).toString('utf8')).toBe(LINE.repeat(200));
    expect(pieces).toHaveLength(4);
  });
  it('has no piece where nothing is written', async () => {
    expect(await piecesOf([])).toEqual([]);
  });
  it('lets others be answered after each piece, however many are written at once', async () => {
    let isWritten = false;
    let turns = 0;
    const others = (async () => {
      while (!isWritten) {
        await breath();
        turns += 1;
      }
    })();
    const written = await Promise.all(Array.from({ length: 5 }, () => piecesOf(lines(400))));
    isWritten = true;
    await others;
    expect(turns).toBeGreaterThanOrEqual(written.flat().length);
  });
});
