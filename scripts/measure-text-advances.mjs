// Writes core/timeline/text-advances.ts: the advance widths of Inter, measured once in Chromium from the shipped font.
// Run it again only when the font's package changes: node scripts/measure-text-advances.mjs [path to Chromium]

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const root = new URL('..', import.meta.url);
const target = fileURLToPath(new URL('core/timeline/text-advances.ts', root));
const fontFolder = new URL('node_modules/@fontsource-variable/inter/', root);
const weights = [400, 540, 600];
/** @type {[from: number, to: number][]} first and last code point */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2264, 0x2265],
];

const css = readFileSync(new URL('wght.css', fontFolder), 'utf8').replace(
  /url\(\.\/([^)]+)\)/g,
  (_, path) => `url(data:font/woff2;base64,${readFileSync(new URL(path, fontFolder)).toString('base64')})`,
);

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
await page.setContent(`<style>${css}</style><canvas></canvas>`);
const measured = await page.evaluate(
  async ({ weights, ranges }) => {
    const sample = ranges.map(([from, to]) => String.fromCodePoint(from, to)).join('');
    for (const weight of weights) await document.fonts.load(`${weight} 100px "Inter Variable"`, sample);
    const context = /** @type {CanvasRenderingContext2D} */ (document.querySelector('canvas')?.getContext('2d'));
    return weights.map((weight) => {
      context.font = `${weight} 1000px "Inter Variable"`;
      return ranges.map(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, index) =>
          Math.round(context.measureText(String.fromCodePoint(from + index)).width),
        ),
      );
    });
  },
  { weights, ranges },
);
await browser.close();

const rows = ranges.map(([from, to], range) => {
  const columns = weights
    .map((weight, index) => `    ${weight}: [${measured[index]?.[range]?.join(', ')}],`)
    .join('\n');
  return `  {\n    from: 0x${from.toString(16)},\n    to: 0x${to.toString(16)},\n${columns}\n  },`;
});

writeFileSync(
  target,
  `// Advance widths of the shipped Inter in thousandths of an em, by code point and weight, without kerning.
// Written by scripts/measure-text-advances.mjs; do not edit by hand.

import type { TextWeight } from './display-list';

export type AdvanceRange = { readonly from: number; readonly to: number } & Readonly<
  Record<TextWeight, readonly number[]>
>;

export const ADVANCE_RANGES: readonly AdvanceRange[] = [
${rows.join('\n')}
];
`,
);
