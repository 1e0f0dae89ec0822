// Times of day in words: "14:05", "2pm", "noon", "evening", with the zone that may follow.
// Midnight is the one that begins the day named.

import { MICROS_PER_MINUTE } from '../instant';
import { DAY_PARTS } from '../span-of-name';
import { lookup, map, mark, oneOf, optional, phrase, type Rule, remembered, sequence, token } from './grammar';
import { place } from './place-rules';
import type { ClockTime, ClockWords, DayPart, Meridiem, PlaceWords } from './words';

const BLANK: ClockTime = {
  kind: 'clock',
  hour: 0,
  minute: 0,
  second: 0,
  microsecond: 0,
  precision: 'minute',
  meridiem: null,
  isBare: false,
};

/** "1430" of "1430 hours", "0930Z": figures that are no year where something says so. */
const fourFigures: Rule<ClockTime> = token((found) => {
  if (found.kind !== 'number' || found.digits !== 4 || found.isOrdinal) return null;
  return { ...BLANK, hour: Math.floor(found.value / 100), minute: found.value % 100 };
});
const asHours = phrase('hours', 'hrs', 'h');

const meridiem = lookup<Meridiem>({
  am: 'am',
  pm: 'pm',
  'in the morning': 'am',
  'in the afternoon': 'pm',
  'in the evening': 'pm',
});

const inFigures: Rule<ClockTime> = token((found) => {
  if (found.kind !== 'clock') return null;
  const { hour, minute, second, microsecond, isToTheMicrosecond } = found;
  const fraction = isToTheMicrosecond ? 'microsecond' : 'millisecond';
  const precision = second === null ? 'minute' : microsecond === null ? 'second' : fraction;
  return { ...BLANK, hour, minute, second: second ?? 0, microsecond: microsecond ?? 0, precision };
});

const hourNumber = token((found) =>
  found.kind === 'number' && found.digits <= 2 && !found.isOrdinal && Number.isInteger(found.value)
    ? found.value
    : null,
);

const withMeridiem = (clock: ClockTime, half: Meridiem | null): ClockTime => ({ ...clock, meridiem: half });

const figures: Rule<ClockTime> = map(sequence(inFigures, optional(asHours), optional(meridiem)), ([clock, , half]) =>
  withMeridiem(clock, half),
);
const hourOfHalf: Rule<ClockTime> = map(
  sequence(hourNumber, optional(phrase("o'clock")), meridiem),
  ([hour, , half]) => ({
    ...BLANK,
    ...{ hour, precision: 'hour', meridiem: half },
  }),
);
export const bareHourOf = (hour: number): ClockTime => ({ ...BLANK, hour, precision: 'hour', isBare: true });
/** "at 3", "3 o'clock" */
export const bareHour: Rule<ClockTime> = map(sequence(hourNumber, optional(phrase("o'clock"))), ([hour]) =>
  bareHourOf(hour),
);

const NOON: ClockTime = { ...BLANK, hour: 12, meridiem: 'pm' };
const twelve = token((found) => (found.kind === 'number' && found.value === 12 ? found.value : null));
/** "Noon", "12 midnight". */
const named: Rule<ClockTime> = map(
  sequence(optional(twelve), lookup({ noon: NOON, midday: NOON, midnight: BLANK })),
  ([, time]) => time,
);

const NIGHT = DAY_PARTS.filter(({ name }) => name === 'night').map((night) => ({ ...night, name: 'overnight' }));
/** "the morning", "the early morning hours", "overnight" */
const part: Rule<DayPart> = map(
  sequence(
    lookup(
      Object.fromEntries([...DAY_PARTS, ...NIGHT].map(({ name, fromHour, toHour }) => [name, { fromHour, toHour }])),
    ),
    optional(phrase('hours')),
  ),
  ([hours]) => ({ kind: 'part', ...hours }),
);

export interface PlacedClock {
  readonly clock: ClockWords;
  readonly place: PlaceWords | null;
}

const placed = (rule: Rule<ClockWords>): Rule<PlacedClock> =>
  map(sequence(rule, optional(place)), ([clock, where]) => ({ clock, place: where }));

const ofHours = map(sequence(fourFigures, asHours), ([time]) => time);
const zulu = map(sequence(fourFigures, phrase('z')), ([time]): PlacedClock => ({ clock: time, place: UTC }));
const UTC: PlaceWords = { kind: 'offset', offsetMicros: 0 };

const plainClock: Rule<PlacedClock> = remembered(
  oneOf(placed(oneOf<ClockWords>(figures, ofHours, hourOfHalf, named, part)), zulu),
);
const again = oneOf(
  map(sequence(mark('('), plainClock, mark(')')), ([, found]) => found),
  map(sequence(mark('/'), plainClock), ([, found]) => found),
);

/** "2:05 pm EST (19:05 UTC)": the same time on a second clock only confirms it. */
export const clock: Rule<PlacedClock> = remembered(
  map(sequence(plainClock, optional(again)), ([found, second]) =>
    second === null || sinceMidnight(found) === sinceMidnight(second) ? found : null,
  ),
);

/** Minutes of the day in UTC; NaN, which equals nothing, where the clock's offset is not named. */
function sinceMidnight({ clock: time, place: where }: PlacedClock): number {
  if (time.kind !== 'clock' || where?.kind !== 'offset') return Number.NaN;
  const hour = time.meridiem === null ? time.hour : (time.hour % 12) + (time.meridiem === 'pm' ? 12 : 0);
  const minutes = hour * 60 + time.minute - where.offsetMicros / MICROS_PER_MINUTE;
  return ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}
const MINUTES_PER_DAY = 24 * 60;

/** "At 1430", behind a date, which says the year. */
export const clockInFourFigures: Rule<PlacedClock> = placed(fourFigures);
export const bareClock: Rule<PlacedClock> = placed(bareHour);
export { part as dayPart };
