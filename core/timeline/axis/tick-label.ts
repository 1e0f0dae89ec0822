// What a tick says: short beside its neighbours ("22", "14:05"), and long for the context above them ("5 Jan 2023").

import { assertNever } from '@/core/assert-never';
import { readingOf } from '@/core/time/zone';
import type { CalendarStep } from './calendar-step';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const padded = (value: number, length = 2): string => String(value).padStart(length, '0');

/** Beside its neighbours; the context above says the rest. */
export function minorLabel(wallMicros: number, unit: CalendarStep['unit']): string {
  const { year, month, day, hour, minute, second, microsecond } = readingOf(wallMicros);
  switch (unit) {
    case 'microsecond':
      return `:${padded(second)}.${padded(microsecond, 6)}`;
    case 'millisecond':
      return `:${padded(second)}.${padded(Math.floor(microsecond / 1_000), 3)}`;
    case 'second':
      return `${padded(hour)}:${padded(minute)}:${padded(second)}`;
    case 'minute':
    case 'hour':
      return `${padded(hour)}:${padded(minute)}`;
    case 'day':
      return String(day);
    case 'month':
      return MONTHS[month - 1] ?? '';
    case 'year':
    case 'decade':
    case 'century':
      return String(year);
    default:
      return assertNever(unit);
  }
}

/** Of the centuries that are kept, from the 17th to the 23rd. */
const ordinal = (count: number): string => `${count}${['st', 'nd', 'rd'][count - 21] ?? 'th'}`;

/** Units that can stand above others as their context. */
export type ContextUnit = 'minute' | 'day' | 'month' | 'year' | 'decade' | 'century';

/** Complete: it leaves nothing about the date to guess. */
export function contextLabel(wallMicros: number, unit: ContextUnit): string {
  const { year, month, day, hour, minute } = readingOf(wallMicros);
  switch (unit) {
    case 'minute':
      return `${day} ${MONTHS[month - 1]} ${year}, ${padded(hour)}:${padded(minute)}`;
    case 'day':
      return `${day} ${MONTHS[month - 1]} ${year}`;
    case 'month':
      return `${MONTHS[month - 1]} ${year}`;
    case 'year':
      return String(year);
    case 'decade':
      return `${Math.floor(year / 10) * 10}s`;
    case 'century':
      return `${ordinal(Math.floor(year / 100) + 1)} century`;
    default:
      return assertNever(unit);
  }
}
