// What a figure counted, from its first statement on: one step for every revision that changed the count.
// In: the payloads of a figure's revisions, oldest first, with the moments of their entry. Out: steps in that order.
// Changes of source, words or audiences are no steps; nor is a deletion that was taken back.

import type { Instant } from '@/core/time/instant';
import type { Figure, FigureFields } from '../figure';
import { advanceFigure, type FigureRecord } from './record';
import type { FigurePayload, RevisionPayload } from './revision';

/** An erasure says nothing of what a figure counted. */
export const isOfFigure = (payload: RevisionPayload): payload is FigurePayload =>
  payload.type === 'figure.created' ||
  payload.type === 'figure.changed' ||
  payload.type === 'figure.deleted' ||
  payload.type === 'figure.restored';

export interface FigureEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly payload: FigurePayload;
  readonly reason: string | null;
}

export interface FigureStep extends Pick<FigureFields, 'low' | 'high' | 'approximate' | 'unit'> {
  readonly seq: number;
  /** When it was entered. */
  readonly at: Instant;
  /** Why; empty where nobody said. */
  readonly reason: string;
}

const isSame = (a: FigureStep, b: FigureStep): boolean =>
  a.low === b.low && a.high === b.high && a.approximate === b.approximate && a.unit === b.unit;

/** @param isTold leaves out what a figure said while it was not for the reader; by default nothing */
export function figureHistory(
  entries: readonly FigureEntry[],
  isTold: (figure: Figure) => boolean = () => true,
): readonly FigureStep[] {
  const steps: FigureStep[] = [];
  let record: FigureRecord | undefined;
  for (const { seq, at, payload, reason } of entries) {
    // What came before the first statement that can be read was erased, or is not for this reader.
    if (record === undefined && payload.type !== 'figure.created') continue;
    record = advanceFigure(record, payload, at);
    if (!isTold(record.figure)) continue;
    const { low, high, approximate, unit } = record.figure;
    const step = { seq, at, low, high, approximate, unit, reason: reason ?? '' };
    const last = steps.at(-1);
    if (last === undefined || !isSame(last, step)) steps.push(step);
  }
  return steps;
}
