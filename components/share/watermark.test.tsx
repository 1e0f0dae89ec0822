import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Watermark } from './watermark';

const tileWidthPx = (words: string) =>
  Number(/<pattern[^>]* width="(\d+)"/.exec(renderToStaticMarkup(<Watermark words={words} />))?.[1]);

describe('the watermark', () => {
  it('has tiles that are wide enough for two names beside each other, however long', () => {
    const name = 'K. Brandt, outside counsel of the audit committee';
    expect(tileWidthPx(name)).toBeGreaterThan(2 * 9 * name.length);
    expect(tileWidthPx('漢字'.repeat(20))).toBeGreaterThan(2 * 15 * 40);
  });
  it('keeps short names as far apart as the eye can tell them', () => {
    expect(tileWidthPx('CFO')).toBe(300);
  });
});
