// Splits plain English into tokens: words in lower case, numbers, clock times, dates in figures, zones, marks.
// Null where a character is none of these. Positions are indexes into the text, which is expected to be tidied.

import { MONTH_NAMES } from '../calendar-names';
import { MICROS_PER_MINUTE } from '../instant';
import { microsecondOf } from '../rfc3339';
import { isZone } from '../zone';

export type Token = { readonly start: number; readonly end: number } & TokenValue;

type TokenValue =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'number'; readonly value: number; readonly digits: number; readonly isOrdinal: boolean }
  | {
      readonly kind: 'clock';
      readonly hour: number;
      readonly minute: number;
      readonly second: number | null;
      readonly microsecond: number | null;
      readonly isToTheMicrosecond: boolean;
    }
  /** A date, month or date-time in RFC 3339 or EDTF notation. */
  | { readonly kind: 'notation'; readonly text: string }
  /** "2023-W36", "2023-W36-4": Monday is 1. */
  | { readonly kind: 'iso-week'; readonly year: number; readonly week: number; readonly weekday: number | null }
  /** A date in figures such as 25/12/2022. */
  | { readonly kind: 'figures'; readonly text: string }
  | { readonly kind: 'offset'; readonly offsetMicros: number }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'mark'; readonly mark: string };

type Scan = readonly [pattern: RegExp, read: (match: RegExpExecArray) => TokenValue | null];

const word = (text: string): TokenValue => ({ kind: 'word', word: text });

/** Tried in this order at each position. A date-time without an offset is a date and a clock: a zone can follow in words. */
const SCANS: readonly Scan[] = [
  [
    /\d{4}-\d\d(?:-\d\d(?:[t ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)? ?(?:z\b|[+-](?:0\d|1[0-4]):?[0-5]\d(?! ?(?:utc|gmt|[a-z]{1,3}t)\b)))?)?(?:t(?=\d\d:\d\d)|[~?%]?(?![\d-]))/iy,
    ([text]) => ({ kind: 'notation', text: text.toUpperCase().replace(/T$/, '') }),
  ],
  [
    /(\d{1,2})([-/])(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\2(\d{4})(?![\d-])/iy,
    ([, day = '', , month = '', year = '']) => dayInNotation(Number(day), month, year),
  ],
  [
    /(\d{4})-(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)-(\d{1,2})(?![\d-])/iy,
    ([, year = '', month = '', day = '']) => dayInNotation(Number(day), month, year),
  ],
  [
    /(\d{1,2})\/(\d{4})(?![\d/])/y,
    ([, month = '', year = '']) => ({ kind: 'notation', text: `${year}-${twoDigits(Number(month))}` }),
  ],
  [
    /(\d{4})(?:-W(\d\d)(?:-([1-7]))?|W(\d\d)([1-7])?)(?![\d-])/iy,
    ([, year, ...parts]) => {
      const [week, weekday = null] = parts.filter((part) => part !== undefined).map(Number);
      return { kind: 'iso-week', year: Number(year), week: week ?? 0, weekday };
    },
  ],
  [/\d{4}\/(?:\d\d)?\d\d(?![\d/])/y, ([text]) => ({ kind: 'notation', text })],
  [
    /\d{1,4}([/.-])\d{1,2}\1\d{1,4}(?!\d)|\d{1,2}\/\d{1,2}(?![\d/]| ?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\d{1,2}\.(?:0[1-9]|1[0-2])(?![\d.])(?! ?[ap]\.?m)/iy,
    ([text]) => ({ kind: 'figures', text }),
  ],
  [/(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?![\d:])/y, readClock],
  [/(\d{1,2})\.(\d\d)(?![.\d])/y, readClock],
  [/(\d{1,2})h(\d\d)(?![\da-z])/iy, readClock],
  [/(\d+)(?:st|nd|rd|th)\b/iy, ([, digits = '']) => number(digits, true)],
  [/\d+(?:\.\d)?(?!\d)/y, ([digits]) => number(digits, false)],
  [/(?:utc|gmt) ?([+-])(\d{1,2})(?::?(\d\d))?(?!\d)|()([+])(?:(\d\d):?(\d\d)|(\d):(\d\d))(?!\d)/iy, readOffset],
  // As mails and logs write it. After minutes alone "-15:30" is a second time of day.
  [
    /(?<=:\d\d(?: ?[ap]m)? )(-)(\d\d)(\d\d)(?![\d:])|(?<=:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?[ap]m)? ?)(-)(\d\d?):(\d\d)(?![\d:])(?! ?[ap]\.?m)/iy,
    readOffset,
  ],
  [/w\/c\b/iy, () => word('w/c')],
  [/[a-z]+(?:_[a-z]+)*(?:\/[a-z0-9_+-]+)+/iy, ([zone]) => (isZone(zone) ? { kind: 'zone', zone } : null)],
  [
    /([ap])(?:\.m\.?|m\b\.?)|(?<=\d)([ap])\b(?!\.)/iy,
    ([, half, bare = '']) => word(`${(half ?? bare).toLowerCase()}m`),
  ],
  [/&/y, () => word('and')],
  [/@/y, () => word('at')],
  [/(\p{L}+(?:'\p{L}+)?)\.?/uy, ([, letters = '']) => word(letters.toLowerCase())],
  [/[,()~?/+-]/y, ([mark]) => ({ kind: 'mark', mark })],
];

function dayInNotation(day: number, month: string, year: string): TokenValue {
  const number = MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(month.slice(0, 3).toLowerCase())) + 1;
  return { kind: 'notation', text: [year, twoDigits(number), twoDigits(day)].join('-') };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function readClock([, hour, minute, second, fraction]: RegExpExecArray): TokenValue {
  return {
    kind: 'clock',
    hour: Number(hour),
    minute: Number(minute),
    second: second === undefined ? null : Number(second),
    microsecond: fraction === undefined ? null : microsecondOf(fraction),
    isToTheMicrosecond: (fraction?.length ?? 0) > 3,
  };
}

const number = (digits: string, isOrdinal: boolean): TokenValue => ({
  kind: 'number',
  value: Number(digits),
  digits: digits.length,
  isOrdinal,
});

function readOffset(match: RegExpExecArray): TokenValue | null {
  const [sign, hours, minutes = 0] = match.slice(1).filter((part) => part !== undefined && part !== '');
  const count = Number(hours) * 60 + Number(minutes);
  if (count > 14 * 60 || Number(minutes) > 59) return null;
  return { kind: 'offset', offsetMicros: (sign === '-' ? -count : count) * MICROS_PER_MINUTE };
}

export function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const end = text.replace(/[.\s]+$/, '').length;
  let at = 0;
  while (at < end) {
    if (text[at] === ' ') {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at);
    if (token === null) return null;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token | null {
  for (const [pattern, read] of SCANS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    const value = match && read(match);
    if (match && value) return { ...value, start, end: start + match[0].length };
  }
  return null;
}
