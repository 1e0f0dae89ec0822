// Reads the end of an event in plain English. What it leaves out is taken from the start: "15:30" and "3 Jan" are the first
// such times after it, "2 hours later", "for about 2 hours" and "2 hours" count from it.

import { ok } from '@/core/result';
import type { ApproximateTime, When } from '../approximate-time';
import { onOrAfter } from '../bounds';
import type { ParseContext, SceneReference } from '../context';
import { refuseTime, type TimeResult } from '../refusal';
import { adjoining } from './adjoining-reading';
import { map, oneOf, optional, phrase, type Rule, readAll, sequence } from './grammar';
import { countFrom, within } from './length-reading';
import { length } from './length-rules';
import { aboutLength } from './point-rules';
import { readEnglish } from './read-english';
import { tokensOf } from './token';
import type { LengthWords } from './words';

interface Lasted {
  readonly length: LengthWords;
  readonly extent: 'exact' | 'about' | 'at most' | 'at least';
}

const later = phrase('later', 'long', 'after', 'afterwards', 'after the start');
const extent: Rule<Lasted['extent']> = oneOf<Lasted['extent']>(
  map(optional(aboutLength), (loose) => (loose === null ? 'exact' : 'about')),
  map(phrase('within', 'up to', 'at most', 'no more than', 'less than', 'under'), () => 'at most'),
  map(phrase('at least', 'more than', 'no less than'), () => 'at least'),
);
const fromStart: Rule<Lasted> = map(
  sequence(optional(phrase('for', 'lasting')), extent, length, optional(later)),
  ([, found, lasted]) => ({ length: lasted, extent: found }),
);

const nextDay = phrase('the next day', 'next day', 'the following day', 'the day after');
const ONE_DAY: LengthWords = { months: 0, days: 1, micros: 0, unit: 'day' };

export function readEnd(text: string, context: ParseContext, start: ApproximateTime | null): TimeResult<When> {
  const tokens = tokensOf(text) ?? [];
  const lasted = readAll(fromStart, tokens);
  const words = text
    .replace(/^(until|till|through|thru|to|up to|up until) /i, '')
    .replace(/^at least /i, 'on or after ');
  const isNextDay = readAll(nextDay, tokensOf(words) ?? []) !== null;
  if (lasted === null && !isNextDay) return readEnglish(words, context, start && after(start));
  if (start === null) return refuseTime('A length of time needs a start to count from.');
  const time = lasted === null ? adjoining(start, ONE_DAY, 1, text) : endOf(start, lasted, text);
  return time.ok ? ok({ kind: 'point', time: time.value }) : time;
}

function endOf(start: ApproximateTime, { length, extent }: Lasted, text: string): TimeResult<ApproximateTime> {
  if (extent === 'at most') return within(start, length, 1, text);
  const end = countFrom(start, { length, direction: 1, isApproximate: extent === 'about' }, text);
  return end.ok && extent === 'at least' ? ok(onOrAfter(end.value, text)) : end;
}

function after({ earliest, best }: ApproximateTime): SceneReference | null {
  const at = best ?? earliest;
  return at === null ? null : { at, toward: 'future' };
}
