// Reads the end of an event in plain English. What it leaves out is taken from the start: "15:30" and "3 Jan" are the first
// such times after it, "2 hours later" and "for 2 hours" count from it.

import { ok } from '@/core/result';
import type { ApproximateTime, When } from '../approximate-time';
import type { ParseContext } from '../context';
import { refuseTime, type TimeResult } from '../refusal';
import { adjoining } from './adjoining-reading';
import { map, oneOf, phrase, readAll, sequence } from './grammar';
import { countFrom } from './length-reading';
import { length } from './length-rules';
import { readEnglish } from './read-english';
import type { SceneReference } from './scene';
import { tokensOf } from './token';
import type { LengthWords } from './words';

const fromStart = oneOf(
  map(sequence(phrase('for', 'lasting'), length), ([, found]) => found),
  map(sequence(length, phrase('later', 'long', 'after', 'afterwards', 'after the start')), ([found]) => found),
);

const nextDay = phrase('the next day', 'next day', 'the following day', 'the day after');
const ONE_DAY: LengthWords = { months: 0, days: 1, micros: 0, unit: 'day' };

export function readEnd(text: string, context: ParseContext, start: ApproximateTime | null): TimeResult<When> {
  const words = text.replace(/^(until|till) /i, '');
  const tokens = tokensOf(text) ?? [];
  const lasted = readAll(fromStart, tokens);
  const isNextDay = readAll(nextDay, tokensOf(words) ?? []) !== null;
  if (lasted === null && !isNextDay) return readEnglish(words, context, start && after(start));
  if (start === null) return refuseTime('A length of time needs a start to count from.');
  const time =
    lasted === null
      ? adjoining(start, ONE_DAY, 1, text)
      : countFrom(start, { length: lasted, direction: 1, isApproximate: false }, text);
  return time.ok ? ok({ kind: 'point', time: time.value }) : time;
}

function after({ earliest, best }: ApproximateTime): SceneReference | null {
  const at = best ?? earliest;
  return at === null ? null : { at, toward: 'future' };
}
