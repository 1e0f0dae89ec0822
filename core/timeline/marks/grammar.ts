// The key to the drawing grammar of time, for pictures that are read without the page: what each mark, crowd and badge that
// a drawing shows says, what folds and brackets are, and which colour is which category. Source of the rule: the design's
// table of what is known.
// In: what the drawing shows, and how wide the key may be, in px. Out: primitives from 0, 0 down, and the height that they take.

import { CATEGORIES, CATEGORY_LABELS } from '@/core/incident/vocabulary';
import { textWidthPx } from '../labels/text-width';
import { LEGEND_ORDER, LEGEND_WORDS, type LegendKind, paintSign } from '../legend';
import {
  COLOUR_TOKENS,
  type ColourToken,
  type DisplayList,
  type Primitive,
  type StepsPrimitive,
} from '../painters/display-list';
import { moved } from '../painters/moved';
import { circle, filled, line, rect, stroked, text } from '../painters/paint';
import { CATEGORY_COLOURS } from './category-colour';
import { paintShape, type Tone } from './mark-paint';
import type { Shape } from './shape';
import type { ShownSigns, TimeSign } from './signs';

interface Sign {
  readonly words: string;
  /** How wide the sign itself is; it begins at 0 and its middle line is at 0. */
  readonly widthPx: number;
  readonly sign: DisplayList;
}

const TEXT = { sizePx: 12, weight: 400, colour: 'ink-2' } as const;
const AFTER_SIGN_PX = 8;
const BETWEEN_PX = 24;
const ROW_PX = 26;
/** From the middle of a row to its baseline. */
const BASELINE_DROP_PX = 4;
const WIDE_PX = 36;
const DOT_PX = 12;

const TONE: Tone = { eventId: '', colour: 'ink-2', dashed: false };
const DASHED: Tone = { ...TONE, dashed: true };
const FAINT: Tone = { ...TONE, colour: 'line-strong' };
/** As in a crowd. */
const FADED = 0.38;

const sharp = (px: number) => ({ innerPx: px, outerPx: px });

const mark = (words: string, widthPx: number, shape: Shape, tone = TONE): Sign => ({
  words,
  widthPx,
  sign: paintShape(shape, 0, tone),
});

const FOLD: Primitive = {
  ...{ kind: 'hatch', eventId: null, xPx: 0, yPx: -8, widthPx: 28, heightPx: 16 },
  ...{ colour: 'line-strong', opacity: 1 },
};

const LASTING_LINE: Primitive = rect(
  null,
  { xPx: 0, yPx: -1, widthPx: WIDE_PX, heightPx: 3 },
  0,
  filled('ink-2', 0.45),
);

const columns = (heightsPx: readonly number[], opacity: number): StepsPrimitive => ({
  ...{ kind: 'steps', eventId: null, leftPx: 0, stepPx: 3, baselinePx: 8 },
  ...{ heightsPx, fill: filled('ink-2', opacity) },
});

const CROWD_HEIGHTS_PX = [4, 7, 12, 16, 13, 9, 10, 5];

const TIMES: Readonly<Record<TimeSign, Sign>> = {
  moment: mark('exact moment', DOT_PX, { kind: 'dot', xPx: 6, filled: true }),
  unit: mark('a whole day, month …', WIDE_PX, { kind: 'bar', leftPx: 0, rightPx: WIDE_PX, filled: true }),
  around: mark('around', WIDE_PX, {
    ...{ kind: 'band', leftPx: 0, rightPx: WIDE_PX, earliestPx: 0, latestPx: WIDE_PX, xPx: WIDE_PX / 2 },
  }),
  between: mark('between two moments', WIDE_PX, {
    ...{ kind: 'whisker', leftPx: 1, rightPx: WIDE_PX - 1, xPx: WIDE_PX / 2 },
  }),
  open: mark('before, or after', WIDE_PX, { kind: 'open-whisker', capPx: WIDE_PX - 1, openPx: 0, xPx: null }),
  lasting: mark('lasts', WIDE_PX, { kind: 'range', start: sharp(0), end: sharp(WIDE_PX) }),
  ongoing: mark('goes on', WIDE_PX, {
    ...{ kind: 'arrow', start: { kind: 'dot', xPx: 6, filled: true }, fromPx: 12, tipPx: WIDE_PX },
  }),
  deadline: mark('deadline', 14, { kind: 'flag', xPx: 1 }),
  doubted: mark('disputed or refuted', DOT_PX, { kind: 'dot', xPx: 6, filled: true }, DASHED),
  'held-back': mark('outside the filter', DOT_PX, { kind: 'dot', xPx: 6, filled: true }, FAINT),
  crowd: {
    words: 'many events; the height says how many, on a logarithmic scale',
    widthPx: 24,
    sign: [columns(CROWD_HEIGHTS_PX, 1)],
  },
  'uncertain-crowd': {
    words: 'uncertain among them',
    widthPx: 24,
    sign: [columns(CROWD_HEIGHTS_PX, FADED), columns([3, 4, 8, 11, 9, 6, 6, 3], 1)],
  },
  'lasting-many': { words: 'something lasts', widthPx: WIDE_PX, sign: [LASTING_LINE] },
  span: {
    words: 'measured span',
    widthPx: WIDE_PX,
    sign: [line(null, [1, 5, 1, 0, WIDE_PX - 1, 0, WIDE_PX - 1, 5], stroked('ink-2', 1.2))],
  },
  fold: { words: 'quiet stretch, folded', widthPx: 28, sign: [FOLD] },
};

const isTimeSign = (name: string): name is TimeSign => Object.hasOwn(TIMES, name);
const TIME_SIGNS: readonly TimeSign[] = Object.keys(TIMES).filter(isTimeSign);

const badgeSign = (kind: LegendKind): Sign => ({
  words: LEGEND_WORDS[kind].toLowerCase(),
  widthPx: DOT_PX,
  sign: paintSign(kind, DOT_PX / 2, 0),
});

/** "Response, recovery": the categories that share a colour. */
const categoriesOf = (colour: ColourToken): string =>
  CATEGORIES.filter((category) => CATEGORY_COLOURS[category] === colour)
    .map((category, index) => (index === 0 ? CATEGORY_LABELS[category] : CATEGORY_LABELS[category].toLowerCase()))
    .join(', ');

const colourSign = (colour: ColourToken): Sign => ({
  words: categoriesOf(colour),
  widthPx: DOT_PX,
  sign: [circle(null, 6, 0, 5, filled(colour))],
});

const COLOURS = COLOUR_TOKENS.filter((colour) => categoriesOf(colour) !== '');

const signWidthPx = ({ words, widthPx }: Sign): number =>
  widthPx + AFTER_SIGN_PX + Math.ceil(textWidthPx(words, TEXT.sizePx, TEXT.weight));

interface Placed {
  readonly one: Sign;
  readonly xPx: number;
  readonly row: number;
}

function placed(signs: readonly Sign[], firstRow: number, widthPx: number): readonly Placed[] {
  let [xPx, row] = [0, firstRow];
  return signs.map((one) => {
    if (xPx > 0 && xPx + signWidthPx(one) > widthPx) [xPx, row] = [0, row + 1];
    const place = { one, xPx, row };
    xPx += signWidthPx(one) + BETWEEN_PX;
    return place;
  });
}

export interface GrammarKey {
  readonly displayList: DisplayList;
  readonly heightPx: number;
}

export function grammarKey(shown: ShownSigns, widthPx: number): GrammarKey {
  const signs = [
    ...TIME_SIGNS.filter((each) => shown.times.has(each)).map((each) => TIMES[each]),
    ...LEGEND_ORDER.filter((kind) => shown.badges.has(kind)).map(badgeSign),
  ];
  const times = placed(signs, 0, widthPx);
  const colours = placed(
    COLOURS.filter((colour) => shown.colours.has(colour)).map(colourSign),
    (times.at(-1)?.row ?? -1) + 1,
    widthPx,
  );
  const all = [...times, ...colours];
  return {
    displayList: all.flatMap(({ one, xPx, row }) => {
      const words = text(one.widthPx + AFTER_SIGN_PX, BASELINE_DROP_PX, one.words, TEXT);
      return moved([...one.sign, words], xPx, (row + 0.5) * ROW_PX);
    }),
    heightPx: ((all.at(-1)?.row ?? -1) + 1) * ROW_PX,
  };
}
