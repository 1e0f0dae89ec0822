// By how much events are to be moved, in words: "2", "1.5 hours", "-3 days", "1 h 30 min earlier". What the words leave
// open, the unit and the direction, is chosen beside them.

import { ok, type Result, refuse } from '@/core/result';
import { MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE, MICROS_PER_SECOND } from '@/core/time/instant';

export const SHIFT_UNITS = [
  { value: 'seconds', label: 'seconds', micros: MICROS_PER_SECOND, said: /^s(ecs?|econds?)?$/ },
  { value: 'minutes', label: 'minutes', micros: MICROS_PER_MINUTE, said: /^m(ins?|inutes?)?$/ },
  { value: 'hours', label: 'hours', micros: MICROS_PER_HOUR, said: /^h(rs?|ours?)?$/ },
  { value: 'days', label: 'days', micros: MICROS_PER_DAY, said: /^d(ays?)?$/ },
  { value: 'weeks', label: 'weeks', micros: 7 * MICROS_PER_DAY, said: /^w(eeks?)?$/ },
] as const;

export type ShiftUnit = (typeof SHIFT_UNITS)[number]['value'];
export type ShiftDirection = 'earlier' | 'later';

export interface Shift {
  /** Negative towards earlier. */
  readonly micros: number;
  /** "3 days earlier" */
  readonly words: string;
}

const WHOLE = /^([+\-−–]?)(.*?)\b(earlier|later)?$/;
const PART = /(\d+(?:[.,]\d+)?)\s*([a-z]*)/g;

const NOT_UNDERSTOOD = 'Say a number, with a unit if you like: 2, 1.5 hours, -3 days.';

/** @param unit of a number that comes without one */
export function shiftOf(text: string, unit: ShiftUnit, direction: ShiftDirection): Result<Shift, string> {
  const [, sign = '', amounts = '', said] =
    WHOLE.exec(
      text
        .trim()
        .toLowerCase()
        .replaceAll(/\band\b/g, ' '),
    ) ?? [];
  const parts = [...amounts.matchAll(PART)];
  const isAllRead = amounts.replaceAll(PART, '').replaceAll(/[\s,]/g, '') === '';
  if (parts.length === 0 || !isAllRead) return refuse(NOT_UNDERSTOOD);
  let micros = 0;
  const words: string[] = [];
  for (const [, amount = '', name = ''] of parts) {
    const isBare = name === '' && parts.length === 1;
    const meant = SHIFT_UNITS.find((each) => (isBare ? each.value === unit : each.said.test(name)));
    if (meant === undefined)
      return refuse(name === '' ? NOT_UNDERSTOOD : `“${name}” is no unit of time. ${UNITS_KNOWN}`);
    const count = Number(amount.replace(',', '.'));
    micros += Math.round(count * meant.micros);
    words.push(`${count.toLocaleString('en-GB')} ${count === 1 ? meant.label.slice(0, -1) : meant.label}`);
  }
  if (micros === 0) return refuse('By 0, nothing would move.');
  if (!Number.isSafeInteger(micros)) return refuse('That is further than times go.');
  const isEarlier = directionOf(sign, said, direction) === 'earlier';
  return ok({ micros: isEarlier ? -micros : micros, words: `${words.join(' ')} ${isEarlier ? 'earlier' : 'later'}` });
}

const UNITS_KNOWN = `Those known are ${SHIFT_UNITS.map(({ label }) => label).join(', ')}.`;

function directionOf(sign: string, said: string | undefined, chosen: ShiftDirection): ShiftDirection {
  if (said === 'earlier' || said === 'later') return said;
  if (sign === '') return chosen;
  return sign === '+' ? 'later' : 'earlier';
}
