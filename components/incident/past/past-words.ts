// A moment of the record in words.

import { type MomentQuery, readMoment } from '@/core/contracts/moment-query';
import { describeTime } from '@/core/time/describe';
import { timeAt } from '@/core/time/edit';
import { dateOf } from '@/core/time/zone';

/** "As recorded at revision 4", "As recorded at the end of 5 January 2023", "As known on 5 January 2023, 20:00". */
export function pastWords({ asOf, knownAt }: MomentQuery, zone: string): string {
  const known = knownAt === undefined ? null : `known on ${momentWords({ knownAt }, zone) ?? knownAt}`;
  const recorded = asOf === undefined ? null : `recorded ${recordedWords(asOf, zone)}`;
  return `As ${[recorded, known].filter((words) => words !== null).join(', as ')}`;
}

function recordedWords(asOf: string, zone: string): string {
  if (/^\d+$/.test(asOf)) return `at revision ${Number(asOf).toLocaleString('en-GB')}`;
  const words = momentWords({ knownAt: asOf }, zone) ?? asOf;
  return isDate(asOf) ? `at the end of ${words}` : `on ${words}`;
}

/** Null for what is no moment. */
function momentWords(moment: MomentQuery, zone: string): string | null {
  const read = readMoment(moment, zone);
  const at = read.ok ? read.value.knownAt : null;
  if (at === null) return null;
  const precision = isDate(moment.knownAt ?? '') ? 'day' : 'minute';
  return describeTime(timeAt(at, precision, zone), { style: 'long', zone });
}

const isDate = (said: string): boolean => /^\d{4}-\d\d-\d\d$/.test(said);

export const dayWords = (date: string, zone: string, style: 'long' | 'short' = 'short'): string => {
  const read = readMoment({ knownAt: date }, zone);
  const at = read.ok ? read.value.knownAt : null;
  return at === null ? date : describeTime(timeAt(at, 'day', zone), { style, zone });
};

/** The day of a moment, such as "2023-01-05"; null where it names none. */
export function dayOf(said: string, zone: string): string | null {
  const read = readMoment({ knownAt: said }, zone);
  return read.ok && read.value.knownAt !== null ? dateOf(read.value.knownAt, zone) : null;
}
