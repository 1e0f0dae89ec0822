// "Shortly after 5pm", "a few days after detection", "several hours ago": how long is not said, and not guessed at, but offered.

import type { ApproximateTime, When } from '../approximate-time';
import { refuseTime, type TimeResult } from '../refusal';
import { isDayOrCoarser } from '../unit';

const SHORTLY =
  /^((?:very )?(?:shortly|soon)|just|right|immediately|not long|a (?:short|little) while)\s+(before|after|following|prior to)\s+(.+)$/i;
const FEW =
  /^(a few|several|some|many|a number of|a handful of|(?:a )?couple(?: of)?)\s+(second|minute|hour|day|week|month|year)s\s+(ago|before|after|following|prior to)(?:\s+(.+))?$/i;

const WITHIN = /^within (seconds|minutes|hours|days|weeks)\s+(of|before|after|following|prior to)\s+(.+)$/i;
const AT_MOST: Readonly<Record<string, string>> = {
  ...{ seconds: 'a minute', minutes: 'an hour', hours: 'a day', days: 'a week', weeks: 'a month' },
};

/** Null for other words, and where no reading is understood by `read`. */
export function vagueLength(text: string, read: (text: string) => TimeResult<When>): TimeResult<never> | null {
  const [, shortly, side = '', of = ''] = SHORTLY.exec(text) ?? [];
  if (shortly !== undefined) {
    const step = isDay(read(of)) ? 'a day' : 'an hour';
    return offer(shortly, [`within ${step} ${side} ${of}`, `${side} ${of}`], read);
  }
  const [, units, way = '', point = ''] = WITHIN.exec(text) ?? [];
  if (units !== undefined)
    return offer(`within ${units}`, [`within ${AT_MOST[units.toLowerCase()]} ${way} ${point}`], read);
  const [, few, unit = '', direction = '', from = ''] = FEW.exec(text) ?? [];
  if (few === undefined) return null;
  const said = `${few} ${unit}s`;
  const count = /couple/i.test(few) ? 2 : 3;
  if (/^ago$/i.test(direction)) return offer(said, [`about ${count} ${unit}s ago`, `in the last 7 ${unit}s`], read);
  return offer(said, [`within 5 ${unit}s ${direction} ${from}`, `${direction} ${from}`], read);
}

function offer(
  said: string,
  readings: readonly string[],
  read: (text: string) => TimeResult<When>,
): TimeResult<never> | null {
  const understood = readings.filter((reading) => read(reading).ok);
  if (understood.length === 0) return null;
  return refuseTime(`“${said}” does not say how long; say a length, or leave it open.`, understood);
}

function isDay(when: TimeResult<When>): boolean {
  const time: ApproximateTime | null = when.ok && when.value.kind === 'point' ? when.value.time : null;
  return time !== null && isDayOrCoarser(time.precision);
}
