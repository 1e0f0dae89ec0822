// Writes core/timeline/labels/text-advances.ts: the advance widths of Inter, measured once in Chromium from the shipped font.
// Run it again only when the font's package changes: node scripts/measure-text-advances.mjs [path to Chromium]

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const root = new URL('..', import.meta.url);
const target = fileURLToPath(new URL('core/timeline/labels/text-advances.ts', root));
const fontFolder = new URL('node_modules/@fontsource-variable/inter/', root);
const weights = [400, 600];
/** What is less wide at 600 has a lower code, and no code is a control's. */
const CODE_OF_ALIKE = 95;
/** @type {[from: number, to: number][]} first and last code point */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x2010, 0x2027],
  [0x2030, 0x2030],
  [0x2032, 0x203a],
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
    const characters = ranges.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    );
    return weights.map((weight) => {
      context.font = `${weight} 1000px "Inter Variable"`;
      return characters.map((character) => ({ character, width: Math.round(context.measureText(character).width) }));
    });
  },
  { weights, ranges },
);
await browser.close();

const [regular, semibold] = measured.map((widths) => new Map(widths.map(({ character, width }) => [character, width])));
if (regular === undefined || semibold === undefined) throw new Error('Nothing was measured');

/**
 * What is as wide as the letter that it puts an accent on need not be listed.
 * @param {string} character
 */
function isListed(character) {
  const [base = ''] = character.normalize('NFD');
  const isAlike = regular?.get(base) === regular?.get(character) && semibold?.get(base) === semibold?.get(character);
  return base === character || !isAlike;
}

/** @param {string} character */
const widthsOf = (character) => [regular?.get(character) ?? 0, semibold?.get(character) ?? 0];

const listed = [...regular.keys()].filter(isListed);
/** @type {number[]} alternately how many code points are passed over, and how many characters follow each other */
const runs = [];
let next = 0;
for (const character of listed) {
  const point = character.codePointAt(0) ?? 0;
  if (point === next) runs.push((runs.pop() ?? 0) + 1);
  else runs.push(point - next, 1);
  next = point + 1;
}
const at400 = listed.map((character) => (widthsOf(character)[0] ?? 0).toString(36).padStart(2, '0')).join('');
const wider = listed.map((character) => {
  const [own = 0, bold = 0] = widthsOf(character);
  return String.fromCharCode(bold - own + CODE_OF_ALIKE);
});

/** @param {string} words */
const quoted = (words) => `'${words.replace(/[\\']/g, '\\$&')}'`;

writeFileSync(
  target,
  `// Advance widths of the shipped Inter in thousandths of an em, without kerning. What carries an accent and is as wide as without
// is left out. Written by scripts/measure-text-advances.mjs; do not edit by hand.

/** In order of their code points: alternately how many of these are passed over, and how many characters follow each other. */
export const ADVANCE_RUNS: readonly number[] = [${runs.join(', ')}];

/** Of each character two digits to the base of 36, at weight 400. */
export const ADVANCES_AT_400 =
  ${quoted(at400)};

/** Of each character one whose code, less ${CODE_OF_ALIKE}, says how much wider it is at 600. */
export const WIDER_AT_600 =
  ${quoted(wider.join(''))};
export const CODE_OF_ALIKE = ${CODE_OF_ALIKE};
`,
);
