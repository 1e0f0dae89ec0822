// Date-times with a time of day as RFC 3339 and ISO 8601 write them: "2023-01-05T10:40:12.345678-08:00", and with UTC or
// PST by name, as databases and logs do.
// Without an offset the time is read in the zone. Precision is that of the last part stated; digits beyond the
// microsecond stay in the words alone, the bounds being the microsecond that holds them. Refuses leap seconds.

import type { ApproximateTime, Precision } from './approximate-time';
import type { ClockSource } from './clock-source';
import { clockFault, dateFault } from './fault';
import { MICROS_PER_HOUR, MICROS_PER_MINUTE } from './instant';
import { NAMED_OFFSETS } from './named-offset';
import { refuseTime, type TimeResult } from './refusal';
import { timeOfPoint } from './stated-point';
import { stepWall, UNIT_STEP } from './unit';
import { wallMicrosOf } from './zone';

const DATE = /^(\d{4})-(\d\d)-(\d\d)/;
const TIME = /^(?:T(\d\d)|[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)(?: ?(Z|[A-Z]{3,4}|[+-]\d\d(?::?\d\d)?))?$/i;

/** Null where the text has another shape. */
export function readDateTime(text: string, zone: string): TimeResult<ApproximateTime> | null {
  const date = DATE.exec(text);
  const time = date && TIME.exec(text.slice(10));
  if (!date || !time) return null;
  const [year = 0, month = 0, day = 0] = date.slice(1).map(Number);
  const [, bareHour, fullHour, minute, second, fraction, offset] = time;
  const reading = {
    ...{ year, month, day },
    hour: Number(bareHour ?? fullHour),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    microsecond: microsecondOf(fraction),
  };
  const clock = clockOf(offset, zone);
  if (clock === 'unknown') return null;
  const fault = dateFault(year, month, day) ?? clockFault(reading.hour, reading.minute, reading.second);
  if (fault) return fault;
  if (clock === null) return refuseTime(`There is no offset ${offset}; offsets run from -23:59 to +23:59.`);
  const from = wallMicrosOf(reading);
  const precision = precisionOf(minute, second, fraction);
  const span = { from, to: stepWall(from, UNIT_STEP[precision], 1) };
  return timeOfPoint({ span, precision, qualifier: 'exact', clock, zone, statedAs: text });
}

export const microsecondOf = (fraction: string | undefined): number =>
  fraction === undefined ? 0 : Number(fraction.slice(0, 6).padEnd(6, '0'));

function precisionOf(minute?: string, second?: string, fraction?: string): Precision {
  if (minute === undefined) return 'hour';
  if (second === undefined) return 'minute';
  if (fraction === undefined) return 'second';
  return fraction.length > 3 ? 'microsecond' : 'millisecond';
}

function clockOf(offset: string | undefined, zone: string): ClockSource | 'unknown' | null {
  if (offset === undefined) return { kind: 'zone', zone };
  if (/^[+-]/.test(offset)) return readOffset(offset);
  const hours = NAMED_OFFSETS[offset.toLowerCase()];
  return hours === undefined ? 'unknown' : { kind: 'offset', offsetMicros: hours * MICROS_PER_HOUR };
}

/** "-08:00", "+0530", "+02"; null when out of range. "-00:00" is UTC whose local offset is unknown. */
function readOffset(offset: string): ClockSource | null {
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(':', '') || 0);
  if (hours > 23 || minutes > 59) return null;
  const micros = hours * MICROS_PER_HOUR + minutes * MICROS_PER_MINUTE;
  return { kind: 'offset', offsetMicros: offset.startsWith('-') ? -micros : micros };
}
