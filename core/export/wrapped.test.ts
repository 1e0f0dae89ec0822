import { describe, expect, it } from 'vitest';
import { wrapped } from './wrapped';

const STYLE = { sizePx: 10, weight: 400 } as const;

describe('words in lines', () => {
  it('break between words, as many to a line as fit', () => {
    expect(wrapped('one two three', STYLE, 1_000, 2)).toEqual(['one two three']);
    expect(wrapped('one two three', STYLE, 40, 3)).toEqual(['one two', 'three']);
  });
  it('end in … where the last line cannot hold the rest', () => {
    expect(wrapped('one two three four', STYLE, 40, 1)).toEqual(['one t…']);
  });
  it('cut a word that is longer than a line', () => {
    const [line = '', ...others] = wrapped('x'.repeat(500), STYLE, 40, 2);
    expect([line.endsWith('…'), line.length < 12, others]).toEqual([true, true, []]);
  });
});
