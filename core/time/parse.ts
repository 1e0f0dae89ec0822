// Reads a stated time: RFC 3339, what logs write, EDTF (ISO 8601-2) or plain English, in the zone and at the moment of the context.
// Absent is undated; what is not understood whole is refused, saying what was. Words are kept as given.

import { ok } from '@/core/result';
import { type ApproximateTime, type EventEnd, ONGOING, type When } from './approximate-time';
import type { ParseContext } from './context';
import { readEdtf } from './edtf/read-edtf';
import { endOrOffset, isEnd } from './english/dash-or-minus';
import { readEnd } from './english/read-end';
import { readEnglish } from './english/read-english';
import { readLogTime } from './log-time';
import { endsBeforeStart } from './order';
import { refuseTime, type TimeResult } from './refusal';
import { readDateTime } from './rfc3339';
import { readSyslogTime } from './syslog-time';
import { tidy } from './tidy';

export type { ParseContext } from './context';
export type { TimeRefusal } from './refusal';

const MAX_LENGTH = 500;

export function parseWhen(text: string | null | undefined, context: ParseContext): TimeResult<When> {
  return text === null || text === undefined ? ok({ kind: 'undated' }) : read(text, context, readEnglish);
}

type Read = (text: string, context: ParseContext) => TimeResult<When>;

function read(text: string, context: ParseContext, readWords: Read): TimeResult<When> {
  const given = text.trim().normalize('NFC');
  // Imports are made of these by the hundred thousand; nothing else is tried on them.
  const dateTime = isEnd(given) ? null : readAsMachinesWrite(given, context);
  if (dateTime) return endOrOffset(given) ?? (dateTime.ok ? ok({ kind: 'point', time: dateTime.value }) : dateTime);
  if (given === '') return refuseTime('The time is empty; leave it out where there is no date yet.');
  if (given.length > MAX_LENGTH) return refuseTime(`The time is longer than ${MAX_LENGTH} characters.`);
  const when = readTidied(tidy(given), context, readWords);
  if (!when.ok || when.value.kind !== 'point') return when;
  return ok({ kind: 'point', time: { ...when.value.time, statedAs: given } });
}

const readAsMachinesWrite = (text: string, context: ParseContext): TimeResult<ApproximateTime> | null =>
  readDateTime(text, context.zone) ?? readLogTime(text, context.zone) ?? readSyslogTime(text, context);

/** "04/05", "05/2019" and "2019/20" have centuries in them to EDTF, and to nobody else. */
const DATE_IN_FIGURES = /^\d{1,2}\/\d{1,2}$|^\d{1,2}\/\d{4}$|^\d{4}\/\d\d$/;

function readTidied(text: string, context: ParseContext, readWords: Read): TimeResult<When> {
  const notation = DATE_IN_FIGURES.test(text) || isEnd(text) ? null : readEdtf(text, context.zone);
  // "1405" is a year to EDTF, and of no incident.
  const isFarYear = notation?.ok === false && /^\d{4}$/.test(text);
  return isFarYear ? readWords(text, context) : (notation ?? readWords(text, context));
}

/** Reads `until`: a time, "ongoing", or a length from the start ("2 hours later"). Null when absent: it was a moment. */
export function parseEnd(
  text: string | null | undefined,
  context: ParseContext,
  start: ApproximateTime | null = null,
): TimeResult<EventEnd> {
  if (text === null || text === undefined) return ok(null);
  if (/^\s*((still )?ongoing|\.\.|((to|until) )?(the )?present)\s*$/i.test(text)) return ok(ONGOING);
  const when = read(text, context, (words, within) => readEnd(words, within, start));
  if (!when.ok) return when;
  if (when.value.kind !== 'point') return refuseTime('The end is one time or “ongoing”, not an interval.');
  const end = when.value.time;
  return endsBeforeStart(start, end)
    ? refuseTime('The end comes before the start. Give an end that is not earlier than the start.')
    : ok(end);
}
