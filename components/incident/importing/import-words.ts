// An import in words: what a preview found, what can be done next, and what was done.

import type { RunPhase } from '@/client/importing/import-run';
import type { ImportOut } from '@/client/importing/import-transfer';
import type { Choice } from '@/components/ui/choice';
import { IMPORT_FIELD_LABELS, IMPORT_FIELDS, type ImportField } from '@/core/import/field';
import { counted } from '@/core/incident/sentences/phrase';
import type { Instant } from '@/core/time/instant';
import { wallClock } from '@/core/time/zone';
import { sizeWords } from '../evidence/evidence-words';

const FIELD_CHOICES: readonly Choice<ImportField>[] = IMPORT_FIELDS.map((value) => ({
  value,
  label: IMPORT_FIELD_LABELS[value],
}));

/** Onset's own bounds are offered where a file has them. */
const BOUNDS = /^(?:until-|earliest$|latest$|best$|precision$|qualifier$)/;
const USUAL_CHOICES = FIELD_CHOICES.filter(({ value }) => !BOUNDS.test(value));

export const fieldChoices = (hasBounds: boolean): readonly Choice<ImportField>[] =>
  hasBounds ? FIELD_CHOICES : USUAL_CHOICES;

export const isBound = (field: ImportField | null): boolean => field !== null && BOUNDS.test(field);

/** "12 rows can be imported, 1 cannot". */
export function countWords({ imported, refused }: Pick<ImportOut, 'imported' | 'refused'>): string {
  if (refused === 0) return `${counted(imported, 'row')} can be imported`;
  return `${counted(imported, 'row')} can be imported, ${refused.toLocaleString('en-GB')} cannot`;
}

export function progressWords(phase: Extract<RunPhase, { kind: 'running' }>, sizeBytes: number): string {
  const { sentBytes, rows } = phase;
  const sent =
    sentBytes >= sizeBytes ? `${sizeWords(sizeBytes)} sent` : `${sizeWords(sentBytes)} of ${sizeWords(sizeBytes)} sent`;
  return rows === 0 ? sent : `${sent}, ${counted(rows, 'row')} read`;
}

export const doneWords = (imported: number, name: string): string =>
  `${counted(imported, 'event')} imported from “${name}”`;

/** What rows out of the clipboard are called where they are cited. */
export function pastedName(at: Instant, zone: string): string {
  const { year, month, day, hour, minute } = wallClock(at, zone);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `Pasted rows ${year}-${two(month)}-${two(day)} ${two(hour)}.${two(minute)}.tsv`;
}
