// Whether what the first rows have in a column can be what its name says. Words that are nobody's but Onset's are told from
// others of the same name: only where no cell fits is the column taken for another. A zone that is none is never passed over.

import {
  CATEGORIES,
  CATEGORY_LABELS,
  CONFIDENCE_LABELS,
  CONFIDENCES,
  MILESTONE_LABELS,
  MILESTONES,
} from '@/core/incident/vocabulary';
import { readLogTime } from '@/core/time/log-time';
import { readDateTime } from '@/core/time/rfc3339';
import { isCount } from './epoch';
import type { ImportField, Mapping } from './field';
import { NO_TIME } from './no-time';

export type FirstRows = readonly (readonly string[])[];

const oneOf = (terms: readonly string[], labels: Readonly<Record<string, string>>) => {
  const known = new Set([...terms, ...terms.map((term) => labels[term]?.toLowerCase())]);
  return (cell: string) => known.has(cell.toLowerCase());
};

interface Fitting {
  readonly isFitting: (cell: string) => boolean;
  /** What the column is where none of its cells fits. */
  readonly otherwise: ImportField | null;
}

const FITTINGS: Partial<Record<ImportField, Fitting>> = {
  category: { isFitting: oneOf(CATEGORIES, CATEGORY_LABELS), otherwise: 'tags' },
  milestone: { isFitting: oneOf(MILESTONES, MILESTONE_LABELS), otherwise: 'tags' },
  confidence: { isFitting: oneOf(CONFIDENCES, CONFIDENCE_LABELS), otherwise: null },
  techniques: { isFitting: (cell) => /T\d{4}/.test(cell), otherwise: 'tags' },
  // "Start time" beside "Date".
  when: { isFitting: (cell) => !isClock(cell), otherwise: 'time' },
};

const CLOCK = /^\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?[ap]m)?$/i;

/** Whether a cell, without blanks around it, is a time of day and nothing else. */
export const isClock = (cell: string): boolean => CLOCK.test(cell);

export const withoutMisfits = (mapping: Mapping, rows: FirstRows): Mapping =>
  mapping.map((field, at) => {
    const fitting = field === null ? undefined : FITTINGS[field];
    const cells = cellsAt(rows, at);
    return fitting === undefined || cells.length === 0 || cells.some(fitting.isFitting) ? field : fitting.otherwise;
  });

/** Those that say something. */
export const cellsAt = (rows: FirstRows, at: number): readonly string[] =>
  rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');

const DATED = /^\d{4}[-/.]\d\d?[-/.]\d\d?(?:$|[T ,])|^\d\d?([-/.])\d\d?\1\d{4}(?:$|[T ,])/;

/** Whether a cell, without blanks around it, begins with a date. */
export const isDated = (cell: string): boolean =>
  DATED.test(cell) || readDateTime(cell, 'UTC') !== null || readLogTime(cell, 'UTC') !== null;

const isSet = (cell: string): boolean => !NO_TIME.test(cell);

const areAll = (cells: readonly string[], isOne: (cell: string) => boolean): boolean =>
  cells.some(isSet) && cells.filter(isSet).every(isOne);

/** Whether all that is said are dates; times that were never set are passed over. */
export const areDates = (cells: readonly string[]): boolean => areAll(cells, isDated);

/** Dates, or counts since some day. */
export const areTimes = (cells: readonly string[]): boolean => areDates(cells) || areAll(cells, isCount);
