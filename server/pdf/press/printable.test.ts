import { describe, expect, it } from 'vitest';
import { loadFonts } from './fonts';
import { printer } from './printable';

describe('printer', () => {
  const print = printer([...loadFonts().characters.values()]);

  it('leaves the scripts that there are fonts for as they are', () => {
    const text = 'Ärger Привет Ελλάδα 漢字かな 한국어 שלום مرحبا हिन्दी 🔥 “–…”';
    expect(print(text)).toBe(text);
  });

  it('names characters that no font has, and those that cannot be seen', () => {
    expect(print('\u0E44 \uE000 a\u202Eb \u0000\u0007')).toBe('[U+0E44] [U+E000] a[U+202E]b [U+0000][U+0007]');
    expect(print('half \uD800 a pair')).toBe('half [U+D800] a pair');
  });

  it('keeps the letter of a mark that no font has with it, and names the mark', () => {
    expect(print('漢\u05B0 ❋\u064B')).toBe('漢[U+05B0] ❋[U+064B]');
    expect(print('e\u0301 שָ')).toBe('e\u0301 שָ');
  });

  it('makes blanks of the ends of lines', () => {
    expect(print('one\ttwo\r\nthree')).toBe('one two three');
  });

  it('takes no longer for a long text than for its parts', () => {
    const begun = performance.now();
    print('漢é '.repeat(70_000));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
