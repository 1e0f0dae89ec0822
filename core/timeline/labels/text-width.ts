// Widths of text in Inter from a shipped table, so that the server, the browser and the PDF lay out alike.
// In: text, size in px, weight. Out: px. Scripts that Inter lacks count as one em where they are wide, else as 0.6 em.

import type { TextWeight } from '../painters/display-list';
import { ADVANCE_RUNS, ADVANCES_AT_400, CODE_OF_ALIKE, WIDER_AT_600 } from './text-advances';

const WIDE_EM = 1;
const OTHER_EM = 0.6;
/** Marks that combine with the letter before them, joiners and variation selectors. */
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;

/** In thousandths of an em, at both weights that were measured. */
type Advance = Readonly<Record<400 | 600, number>>;

function readAdvances(): ReadonlyMap<number, Advance> {
  const advances = new Map<number, Advance>();
  let [point, place, isPassed] = [0, 0, false];
  for (const length of ADVANCE_RUNS) {
    isPassed = !isPassed;
    for (const end = point + length; point < end; point++) {
      if (isPassed) continue;
      const at400 = Number.parseInt(ADVANCES_AT_400.slice(2 * place, 2 * place + 2), 36);
      advances.set(point, { 400: at400, 600: at400 + WIDER_AT_600.charCodeAt(place++) - CODE_OF_ALIKE });
    }
  }
  return advances;
}

const ADVANCES = readAdvances();

/** The font varies evenly between the weights that were measured, to a thousandth of an em. */
const widthAt = (advance: Advance, weight: TextWeight): number =>
  weight === 540 ? Math.round(0.3 * advance[400] + 0.7 * advance[600]) : advance[weight];

/** A letter without its accent, which takes no room of its own. */
const baseOf = (character: string): number => character.normalize('NFD').codePointAt(0) ?? 0;

function emOf(character: string, weight: TextWeight): number {
  const advance = ADVANCES.get(character.codePointAt(0) ?? 0) ?? ADVANCES.get(baseOf(character));
  if (advance !== undefined) return widthAt(advance, weight) / 1_000;
  if (ZERO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? WIDE_EM : OTHER_EM;
}

export function textWidthPx(text: string, sizePx: number, weight: TextWeight): number {
  let em = 0;
  for (const character of text) em += emOf(character, weight);
  return em * sizePx;
}
