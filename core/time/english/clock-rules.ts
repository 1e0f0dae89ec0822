// Times of day in words: "14:05", "2pm", "noon", "evening", with the zone that may follow.
// Midnight is the one that begins the day named.

import { DAY_PARTS } from '../span-of-name';
import { lookup, map, mark, oneOf, optional, phrase, type Rule, remembered, sequence, token } from './grammar';
import { count } from './length-rules';
import { place, plainPlace } from './place-rules';
import type { ClockTime, ClockWords, DayPart, Meridiem, PlacedClock, PlaceWords } from './words';

const BLANK: ClockTime = {
  kind: 'clock',
  hour: 0,
  minute: 0,
  second: 0,
  microsecond: 0,
  precision: 'minute',
  meridiem: null,
  isBare: false,
  saidHour: null,
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

const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const hourWord: Rule<number> = lookup(Object.fromEntries(HOURS.map((name, index) => [name, index + 1])));
/** An hour as it is said: "3", "three". */
export const hourNames = (hour: number): string => [String(hour), ...HOURS.slice(hour - 1, hour)].join('|');

const withMeridiem = (clock: ClockTime, half: Meridiem | null): ClockTime => ({ ...clock, meridiem: half });

const figures: Rule<ClockTime> = map(sequence(inFigures, optional(asHours), optional(meridiem)), ([clock, , half]) =>
  withMeridiem(clock, half),
);
const hourOfHalf: Rule<ClockTime> = map(
  sequence(oneOf(hourNumber, hourWord), optional(phrase("o'clock")), meridiem),
  ([hour, , half]) => ({
    ...BLANK,
    ...{ hour, precision: 'hour', meridiem: half },
  }),
);
export const bareHourOf = (hour: number): ClockTime => ({ ...BLANK, hour, precision: 'hour', isBare: true });
/** "at 3", "3 o'clock" */
export const bareHour: Rule<ClockTime> = oneOf(
  map(sequence(hourNumber, optional(phrase("o'clock"))), ([hour]) => bareHourOf(hour)),
  map(sequence(hourWord, phrase("o'clock")), ([hour]) => bareHourOf(hour)),
);

const quarter = map(phrase('quarter', 'a quarter'), () => 15);
const minutes = map(sequence(count, phrase('minute', 'minutes')), ([found]) => found);
/** "Three to five pm" is a range. */
const aside: Rule<number> = map(
  oneOf(
    map(phrase('half past'), () => 30),
    map(sequence(oneOf(quarter, minutes, count), phrase('past')), ([found]) => found),
    map(sequence(oneOf(quarter, minutes), phrase('to', 'till')), ([found]) => -found),
  ),
  (found) => (Number.isInteger(found) && Math.abs(found) < 60 ? found : null),
);
/** "Quarter to four", "half past 3 pm", "ten past nine in the evening"; what is to midnight can be of either day. */
const spoken: Rule<ClockTime> = oneOf(
  map(
    sequence(aside, oneOf(hourNumber, hourWord), optional(phrase("o'clock")), optional(meridiem)),
    ([by, hour, , half]) => (hour >= 1 && hour <= 12 ? besideHour(hour, by, half) : null),
  ),
  map(sequence(aside, phrase('noon', 'midday')), ([by]) => besideHour(12, by, 'pm')),
  map(sequence(aside, phrase('midnight')), ([by]) => (by > 0 ? besideHour(12, by, 'am') : null)),
);

/** Before twelve it is the other half of the day: quarter to 12 pm is in the morning. */
function besideHour(hour: number, by: number, half: Meridiem | null): ClockTime {
  const past = { ...BLANK, minute: (by + 60) % 60, meridiem: half, isBare: half === null, saidHour: hour };
  if (by > 0) return { ...past, hour };
  const other: Meridiem | null = half === null ? null : half === 'am' ? 'pm' : 'am';
  return { ...past, hour: hour === 1 ? 12 : hour - 1, meridiem: hour === 12 ? other : half };
}

const NOON: ClockTime = { ...BLANK, hour: 12, meridiem: 'pm' };
const twelve = oneOf(
  token((found) => (found.kind === 'number' && found.value === 12 ? found.value : null)),
  map(phrase('twelve'), () => 12),
);
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

const placed = (rule: Rule<ClockWords>): Rule<PlacedClock> =>
  map(sequence(rule, optional(place)), ([clock, where]) => ({ clock, place: where }));

const ofHours = map(sequence(fourFigures, asHours), ([time]) => time);
/** "1405 EST" */
const fourInPlace: Rule<PlacedClock> = map(sequence(fourFigures, plainPlace), ([time, where]) => ({
  ...{ clock: time, place: where },
}));
const isYear = ({ clock: time }: PlacedClock): boolean =>
  time.kind === 'clock' && (time.hour === 19 || time.hour === 20);
const noYear = (rule: Rule<PlacedClock>): Rule<PlacedClock> => map(rule, (found) => (isYear(found) ? null : found));
const zulu = map(sequence(fourFigures, phrase('z')), ([time]): PlacedClock => ({ clock: time, place: UTC }));
const UTC: PlaceWords = { kind: 'offset', offsetMicros: 0 };

const plainClock: Rule<PlacedClock> = oneOf(
  placed(oneOf<ClockWords>(figures, ofHours, hourOfHalf, spoken, named, part)),
  zulu,
);
const again = oneOf(
  map(sequence(mark('('), plainClock, mark(')')), ([, found]) => found),
  map(sequence(mark('/'), plainClock), ([, found]) => found),
);

/** "2:05 pm ET (19:05 UTC)": whether the second clock shows the same time is known once the date is. */
export const clock: Rule<PlacedClock> = remembered(
  map(sequence(plainClock, optional(again)), ([found, second]) => {
    if (second === null) return found;
    return found.clock.kind === 'clock' && second.clock.kind === 'clock' ? { ...found, again: second } : null;
  }),
);

/** "At 1430", behind a date, which says the year. */
export const clockInFourFigures: Rule<PlacedClock> = placed(fourFigures);
/** Before a date, and behind one that has its year, four figures are no year. */
export const clockBeforeDate = fourInPlace;
export const clockBehindYear: Rule<PlacedClock> = oneOf(fourInPlace, noYear(placed(fourFigures)));
/** Alone they are none where they would be a year that nobody means. */
export const fourAlone = noYear(fourInPlace);
export const bareClock: Rule<PlacedClock> = placed(bareHour);
export { part as dayPart };
