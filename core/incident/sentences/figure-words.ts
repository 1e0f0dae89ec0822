// A figure as people read it: "37 million", "40 to 42 million", "2,025,634".

import type { FigureFields } from '@/core/incident/figure';

const SCALES = [
  { size: 1_000_000_000_000, word: 'trillion' },
  { size: 1_000_000_000, word: 'billion' },
  { size: 1_000_000, word: 'million' },
] as const;

type Scale = (typeof SCALES)[number] | { readonly size: 1; readonly word: '' };

const PLAIN: Scale = { size: 1, word: '' };

/** Rounds nothing away: a number that a word cannot carry within three decimals is written out. */
function scaleOf(value: number): Scale {
  const fits = ({ size }: Scale) => Math.abs(value) >= size && Number.isInteger(Math.round(value * 1_000) / size);
  return SCALES.find(fits) ?? PLAIN;
}

const counted = (value: number, { size }: Scale): string =>
  size === 1 ? writtenOut(value) : (value / size).toLocaleString('en-GB', { maximumFractionDigits: 3 });

/** "2,025,634", with all the decimals that there are. */
export const writtenOut = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 20 });

const worded = (value: number, scale: Scale): string => [counted(value, scale), scale.word].filter(Boolean).join(' ');

export function figureHeadline({ low, high }: Pick<FigureFields, 'low' | 'high'>): string {
  if (high === null || high === low) return worded(low, scaleOf(low));
  const [from, to] = [scaleOf(low), scaleOf(high)];
  return from === to ? `${counted(low, from)} to ${worded(high, to)}` : `${worded(low, from)} to ${worded(high, to)}`;
}

/** What stands before a number that is no exact one; the words as given say which way it is open. */
export type Hedge = 'about' | 'at least' | 'at most';

const AT_LEAST = /^(?:at least|more than|over|no fewer than|upwards of)\b/i;
const AT_MOST = /^(?:up to|at most|no more than|fewer than|less than|under)\b/i;

export function figureHedge({ approximate, statedAs }: Pick<FigureFields, 'approximate' | 'statedAs'>): Hedge | null {
  if (!approximate) return null;
  if (AT_LEAST.test(statedAs)) return 'at least';
  return AT_MOST.test(statedAs) ? 'at most' : 'about';
}

/** The unit where the label does not name it, and whether the number is one to rely on. */
export function figureDetail({
  label,
  unit,
  ...figure
}: Pick<FigureFields, 'label' | 'unit' | 'approximate' | 'statedAs'>): string {
  const unitIsSaid = label.toLowerCase().includes(unit.toLowerCase());
  const hedge = figureHedge(figure);
  return [!unitIsSaid && unit, hedge === 'about' ? 'approximate' : hedge].filter(Boolean).join(', ');
}
