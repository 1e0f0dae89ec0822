import { describe, expect, it } from 'vitest';
import { textWidthPx } from './text-width';

describe('the width of text', () => {
  it('adds up the advances of the shipped font', () => {
    // Inter at weight 400: "1" is 0.407 em wide, "0" 0.631 em.
    expect(textWidthPx('10', 100, 400)).toBeCloseTo(40.7 + 63.1, 6);
  });

  it('grows with size and weight', () => {
    expect(textWidthPx('Detected', 24, 400)).toBeCloseTo(2 * textWidthPx('Detected', 12, 400), 6);
    expect(textWidthPx('Detected', 12, 600)).toBeGreaterThan(textWidthPx('Detected', 12, 400));
  });

  it('counts wide scripts and emoji as one em, and combining marks as none', () => {
    expect(textWidthPx('日本', 10, 400)).toBe(20);
    expect(textWidthPx('🔥', 10, 400)).toBe(10);
    expect(textWidthPx('e\u0301', 10, 400)).toBe(textWidthPx('e', 10, 400));
  });

  it('finds the weight between those that were measured', () => {
    // Measured in Chromium: "A" is 0.716 em wide at weight 540, a space 0.261 em.
    expect(textWidthPx('A ', 100, 540)).toBeCloseTo(71.6 + 26.1, 0);
  });

  it('gives an accented letter the width of the plain one, unless the font does not', () => {
    expect(textWidthPx('Éñ', 10, 600)).toBe(textWidthPx('En', 10, 600));
    expect(textWidthPx('ť', 10, 400)).toBeGreaterThan(textWidthPx('t', 10, 400));
  });

  it('knows accented, Greek and Cyrillic letters', () => {
    for (const letter of ['é', 'ß', 'Ω', 'Ж', '…', '−']) expect(textWidthPx(letter, 10, 540)).toBeGreaterThan(2);
  });
});
