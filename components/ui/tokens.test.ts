// Holds app/tokens.css to its own promises: readable words on every surface, and one dark palette, not two.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8');

type Palette = ReadonlyMap<string, string>;

/** The custom properties of the first block after `selector`. */
function paletteAfter(selector: string): Palette {
  const start = css.indexOf('{', css.indexOf(selector));
  const block = css.slice(start + 1, css.indexOf('}', start));
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

const LIGHT = paletteAfter(':root {');
const DARK_BY_SYSTEM = paletteAfter(':root:not([data-theme="light"])');
const DARK_BY_CHOICE = paletteAfter(':root[data-theme="dark"]');

const SURFACES = ['bg', 'surface', 'sunken', 'raised'];
const WORDS = ['ink', 'ink-2', 'ink-3', 'accent', 'attack', 'detect-ink', 'contain', 'disclose', 'legal', 'impact'];
const MARKS = ['attack', 'detect', 'contain', 'disclose', 'legal', 'impact'];

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2's contrast ratio of two tokens. */
function contrast(palette: Palette, one: string, other: string): number {
  const lights = [one, other].map((name) => luminance(palette.get(name) ?? '')).sort((a, b) => b - a);
  return ((lights[0] ?? 0) + 0.05) / ((lights[1] ?? 0) + 0.05);
}

/** The pairs below `least`, as "ink-3 on sunken: 4.1". */
const tooFaint = (palette: Palette, inks: readonly string[], least: number) =>
  inks.flatMap((ink) =>
    SURFACES.filter((surface) => contrast(palette, ink, surface) < least).map(
      (surface) => `${ink} on ${surface}: ${contrast(palette, ink, surface).toFixed(2)}`,
    ),
  );

describe.each([
  ['light', LIGHT],
  ['dark', DARK_BY_SYSTEM],
])('the %s palette', (_, palette) => {
  it('keeps words at 4.5 : 1 on every surface', () => {
    expect(tooFaint(palette, WORDS, 4.5)).toEqual([]);
  });
  it('keeps marks at 3 : 1 on every surface', () => {
    expect(tooFaint(palette, MARKS, 3)).toEqual([]);
  });
});

describe('the dark palette', () => {
  it('is the same whether the system or the reader chose it', () => {
    expect([...DARK_BY_CHOICE]).toEqual([...DARK_BY_SYSTEM]);
  });
  it('names the same tokens as the light one', () => {
    expect([...DARK_BY_SYSTEM.keys()]).toEqual([...LIGHT.keys()]);
  });
});
