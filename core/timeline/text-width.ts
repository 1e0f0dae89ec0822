// Widths of text in Inter from a shipped table, so that the server, the browser and the PDF lay out alike.
// In: text, size in px, weight. Out: px. Scripts that Inter lacks count as one em where they are wide, else as 0.6 em.

import type { TextWeight } from './display-list';
import { ADVANCE_RANGES } from './text-advances';

const WIDE_EM = 1;
const OTHER_EM = 0.6;
/** Marks that combine with the letter before them, joiners and variation selectors. */
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]$/u;

function buildAdvances(weight: TextWeight): ReadonlyMap<number, number> {
  const advances = new Map<number, number>();
  for (const range of ADVANCE_RANGES) {
    range[weight].forEach((thousandths, index) => {
      advances.set(range.from + index, thousandths / 1_000);
    });
  }
  return advances;
}

const ADVANCES: Readonly<Record<TextWeight, ReadonlyMap<number, number>>> = {
  400: buildAdvances(400),
  540: buildAdvances(540),
  600: buildAdvances(600),
};

function unlistedEm(character: string): number {
  if (ZERO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? WIDE_EM : OTHER_EM;
}

export function textWidthPx(text: string, sizePx: number, weight: TextWeight): number {
  const advances = ADVANCES[weight];
  let em = 0;
  for (const character of text) em += advances.get(character.codePointAt(0) ?? 0) ?? unlistedEm(character);
  return em * sizePx;
}
