import { describe, expect, it } from 'vitest';
import { breakable, NARROW_EM } from './long-words';

describe('breakable', () => {
  it('leaves texts whole whose words fit on a line', () => {
    expect(breakable('a few words of investigations')).toBe('a few words of investigations');
    expect(breakable('counsel', NARROW_EM)).toBe('counsel');
  });

  it('leaves a number whole that fits with the comma after it', () => {
    expect(breakable('accession 0001193125-23-010949, Item 8.01')).toBe('accession 0001193125-23-010949, Item 8.01');
  });

  it('leaves alone what can end anywhere', () => {
    expect(breakable('漢字かな交じり文'.repeat(20))).toBe('漢字かな交じり文'.repeat(20));
  });

  it('cuts a long word and loses nothing', () => {
    for (const text of [
      'w'.repeat(10_000),
      `short ${'x'.repeat(50)} short`,
      `${'é'.repeat(50)}\u0301 end`,
      '🔥'.repeat(60),
      `漢字${'y'.repeat(50)}漢字`,
    ]) {
      const parts = breakable(text);
      expect(Array.isArray(parts)).toBe(true);
      expect([parts].flat().join('')).toBe(text);
    }
  });

  it('knows that a narrow column holds less, and broad letters take more', () => {
    expect(breakable('rivera@example.com')).toBe('rivera@example.com');
    expect(breakable('rivera@example.com', NARROW_EM)).toEqual(['rivera', '@exam', 'ple.co', 'm']);
    expect(breakable('Uber Technologies, Inc.', NARROW_EM)).toBe('Uber Technologies, Inc.');
    expect(breakable('MWMWMWMWMWMW')).toEqual(['MWMWM', 'WMWMW', 'MW']);
  });

  it('leaves a name whole that a line can end in behind its hyphen', () => {
    expect(breakable('Clara Whitfield-Sørensen', NARROW_EM)).toBe('Clara Whitfield-Sørensen');
    expect(breakable('a name like Whitfieldmontgomery-Sørensen', NARROW_EM)).not.toBeTypeOf('string');
  });

  it('keeps letters with their marks, and what is joined', () => {
    const parts = [breakable('👩‍💻'.repeat(20) + 'e\u0301'.repeat(40))].flat();
    for (const part of parts) expect(part).not.toMatch(/^[\p{M}\u200D]|\u200D$/u);
  });
});
