// Words that people date by and that settle nothing: "COB Friday" says no hour, "T+4h" not from when, "FY23" not whose year. Each
// is refused with what it leaves open, and with the readings that are understood; without this the rest of the words would be offered alone,
// as if what they stand with said nothing.

import type { When } from '../approximate-time';
import { refuseTime, type TimeResult } from '../refusal';

type Read = (text: string) => TimeResult<When>;

interface Unsettled {
  readonly said: RegExp;
  /** What is left open. */
  readonly why: string;
  /** Readings to offer, where they are understood. */
  readonly readings: (match: RegExpExecArray) => readonly string[];
}

const NONE = (): readonly string[] => [];

/** A word before its day or behind it: "COB Friday", "tomorrow at COB". */
const besideDay = (words: string): RegExp =>
  new RegExp(
    `^(?:at |during |around )?(?:the )?(?:${words})(?:,? (?:on |of )?(.+))?$|^(.+?),? (?:at |during |by )?(?:${words})$`,
    'i',
  );

/** Where no day is named, it is that of the time of day alone. */
const ofDay =
  (...readings: readonly ((day: string) => string)[]) =>
  ([, behind, before]: RegExpExecArray): readonly string[] =>
    readings.map((reading) => reading(behind ?? before ?? 'today').replace(/ (?:on|of) today$/, ''));

const UNITS: Readonly<Record<string, string>> = { t: 'hour', h: 'hour', d: 'day' };
const MILESTONES = ['detection', 'first access'];
const counted = (length: string, side: 'after' | 'before'): readonly string[] =>
  MILESTONES.map((milestone) => `${length} ${side} ${milestone}`);

const UNSETTLED: readonly Unsettled[] = [
  {
    said: besideDay('cob|eob|close of (?:business|play|trading)|end of business'),
    why: 'The end of business is at no hour that everybody knows; state one, or the part of the day.',
    readings: ofDay(
      (day) => `late afternoon on ${day}`,
      (day) => `by ${day}`,
    ),
  },
  {
    said: besideDay('eod|end of (?:the )?day'),
    why: 'The end of a day can be that of work or midnight; state an hour, or the part of the day.',
    readings: ofDay(
      (day) => `late afternoon on ${day}`,
      (day) => `late evening on ${day}`,
      (day) => `by ${day}`,
    ),
  },
  {
    said: /^(?:at )?(?:the )?(?:start|opening|beginning) of business(?: on)? (.+)$|^first thing (?:on )?(.+?)(?: morning)?$/i,
    why: 'This is at no hour that everybody knows; state one, or the part of the day.',
    readings: ofDay(
      (day) => `early morning on ${day}`,
      (day) => `morning of ${day}`,
    ),
  },
  {
    said: besideDay('lunch|lunch ?time|lunch break'),
    why: 'Lunch is at no hour that everybody knows; state one.',
    readings: ofDay(
      (day) => `around noon on ${day}`,
      (day) => `between 11:00 and 14:00 on ${day}`,
    ),
  },
  {
    said: besideDay('dawn|day ?break|sunrise'),
    why: 'When the sun rises hangs on the place; state an hour, or the part of the day.',
    readings: ofDay((day) => `early morning on ${day}`),
  },
  {
    said: besideDay('dusk|nightfall|sunset'),
    why: 'When the sun sets hangs on the place; state an hour, or the part of the day.',
    readings: ofDay((day) => `evening of ${day}`),
  },
  {
    said: besideDay('(?:business|working|office|normal) hours'),
    why: 'Whose hours these are is not said; state them.',
    readings: ofDay((day) => `between 9am and 5pm on ${day}`),
  },
  {
    said: besideDay('after hours|out of hours|(?:outside|after)(?: of)? (?:business|working|office|normal) hours'),
    why: 'Whose hours these are is not said; state from when.',
    readings: ofDay((day) => `${day} after 5pm`),
  },
  {
    said: besideDay('(?:in )?(?:the )?(?:middle|dead) of (?:the )?night'),
    why: 'The middle of the night is of no one date; state an hour.',
    readings: ofDay(
      (day) => `night of ${day}`,
      (day) => `early hours of ${day}`,
    ),
  },
  {
    said: /^(t|h|d)(?:-?(?:zero|hour|day))? ?(?:([+-])|(plus|minus)) ?(\d+(?:\.\d)?) ?([a-z]*)$/i,
    why: 'This does not say from what it is counted; say after what.',
    readings: ([, letter = '', sign, word, count = '', unit]) => {
      const named = unit || `${UNITS[letter.toLowerCase()]}${count === '1' ? '' : 's'}`;
      return counted(`${count} ${named}`, sign === '-' || word?.toLowerCase() === 'minus' ? 'before' : 'after');
    },
  },
  {
    said: /^(?:on )?day (?:\d{1,3}|zero|one|two|three|four|five|six|seven)\b.*$|^d-day\b.*$|^(?:t|h)-?(?:0|zero|hour)\b.*$|^zero hour\b.*$/i,
    why: 'Which day that is, and whether the first is counted, is not said; state the date.',
    readings: NONE,
  },
  {
    said: /^\+ ?(\d.*)$/,
    why: 'This does not say from what it is counted; say after what.',
    readings: ([, length = '']) => counted(length, 'after'),
  },
  {
    said: /^((?:about |around |approximately |roughly |nearly |almost )?(?:an? |\d|half |one |two |three |four |five |six |seven |eight |nine |ten )[^,]*?) (?:later|after(?:wards?| that)?|thereafter|post)$/i,
    why: 'This does not say from what it is counted; say after what.',
    readings: ([, length = '']) => counted(length, 'after'),
  },
  {
    said: /^((?:about |around |approximately )?(?:an? |\d|one |two |three )[^,]*?) (?:earlier|prior|before(?:hand| that)?)$/i,
    why: 'This does not say from what it is counted; say before what.',
    readings: ([, length = '']) => counted(length, 'before'),
  },
  {
    said: /^(?:the )?(?:(?:next|following|previous|prior|same) (?:business|working) day|day before|night before|(?:following|same) (?:week|month|year|quarter)|that (?:week|month|year|quarter)|previous (?:day|night|evening|morning|afternoon)|(?:previous|prior) (?:mon|tues|wednes|thurs|fri|satur|sun)day)$|^(?:later|earlier) that (?:week|month|year)$|^(?:very )?(?:shortly|soon|immediately) (?:after(?:wards?)?|thereafter)$|^(?:on the )previous day$/i,
    why: 'This does not say from when; state the date.',
    readings: NONE,
  },
  {
    said: /^(\d\d)(\d\d)(\d\d)z ?([a-z]{3}) ?(\d\d)$/i,
    why: 'The year of a date-time group has two figures; say which century.',
    readings: ([, day, hour, minute, month, year]) => [`${day} ${month} 20${year} ${hour}:${minute} UTC`],
  },
  {
    said: /\b(?:fy ?'?\d|fiscal)/i,
    why: 'A fiscal year begins where its company says; state its months.',
    readings: NONE,
  },
  {
    said: /\b(?:business|working|trading|banking|work) days?\b/i,
    why: 'Business days leave out weekends and the holidays of some calendar; state the date.',
    readings: NONE,
  },
  {
    said: /^(.*\d.*?)(?: ?\(?(?:(?:my |our |their )?local|server|system|host|device|site)(?: time)?\)?|(?<=\d{4})L)(.*)$/i,
    why: 'Whose clock that is, is not said; name its zone, or leave it out for the incident’s own.',
    readings: ([, time = '', rest = '']) => [`${withColon(time)}${rest}`],
  },
  {
    said: /^last ((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|spring|summer|autumn|fall|winter|q[1-4])$/i,
    why: 'This can be the latest, or that of last year; say which.',
    readings: ([, name = '']) => [name, `${name} last year`],
  },
];

const withColon = (time: string): string => time.replace(/^(\d\d)(\d\d)$/, '$1:$2');

/** Null for other words. */
export function unsettled(text: string, read: Read): TimeResult<never> | null {
  for (const { said, why, readings } of UNSETTLED) {
    const match = said.exec(text);
    if (match === null) continue;
    const understood = [...new Set(readings(match).filter((reading) => read(reading).ok))];
    return understood.length === 0 ? refuseTime(why) : refuseTime(why, understood);
  }
  return null;
}
