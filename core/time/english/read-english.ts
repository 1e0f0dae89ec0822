// Reads plain English: "around 14:05 on 5 Jan", "late November", "between 3 and 5 March", "within a day of detection".
// Every word has to be understood; what is not is refused, saying what was.

import { ok } from '@/core/result';
import type { When } from '../approximate-time';
import type { ParseContext, SceneReference } from '../context';
import { refuseTime, type TimeResult } from '../refusal';
import { asOf } from './as-of';
import { dashOrMinus } from './dash-or-minus';
import { dateFirst } from './date-first';
import { readCompact, readFigures } from './figures';
import { readAll } from './grammar';
import { misunderstood } from './misunderstanding';
import { clockForYear, clockWithoutColon, oldYearOrClock, shortYear, yearOrClock, yearOrDay } from './short-year';
import { readStatement } from './statement-reading';
import { statement } from './statement-rules';
import { type Token, tokensOf } from './token';
import { unsettled } from './unsettled';
import { vagueLength } from './vague-length';
import type { Statement } from './words';

const NO_TIME = /^(unknown|not known|n\/a|none|tbd|tbc|tba|never|undated|no date( yet)?|\?+|-+)$/i;

export function readEnglish(
  text: string,
  context: ParseContext,
  reference: SceneReference | null = null,
): TimeResult<When> {
  if (NO_TIME.test(text)) return refuseTime('Leave the time out where there is no date yet.');
  if (/^ongoing$/i.test(text)) return refuseTime('“Ongoing” is an end; state when it began.');
  const compact = readCompact(text);
  if (compact) return compact;
  const again = (words: string) => readEnglish(words, context, reference);
  const twofold = dashOrMinus(text) ?? yearOrDay(text) ?? yearOrClock(text, again);
  if (twofold) return twofold;
  const tokens = withDates(tokensOf(text) ?? []);
  if (!tokens.ok) return tokens;
  const read = (said: Statement) => readStatement(said, tokens.value, { context, text, reference });
  const understood = readAll(statement, tokens.value);
  const when = understood && read(understood);
  if (when) return (when.ok ? oldYearOrClock(text, when.value, again) : clockForYear(text, when.error, again)) ?? when;
  return (
    shortYear(text) ??
    vagueLength(text, again) ??
    asOf(text, again) ??
    dateFirst(text, again) ??
    unsettled(text, again) ??
    clockWithoutColon(text, again) ??
    misunderstood(text, tokens.value, read)
  );
}

/** Dates in figures become notation; refused where one has two readings. */
function withDates(tokens: readonly Token[]): TimeResult<readonly Token[]> {
  const placed: Token[] = [];
  for (const token of tokens) {
    const date = token.kind === 'figures' ? readFigures(token.text) : null;
    if (date && !date.ok) return date;
    placed.push(date ? { kind: 'notation', text: date.value, start: token.start, end: token.end } : token);
  }
  return ok(placed);
}
