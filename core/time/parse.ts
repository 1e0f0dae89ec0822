// Reads a stated time: RFC 3339, EDTF (ISO 8601-2) or plain English, in the zone and at the moment of the context.
// Absent is undated; what is not understood whole is refused, saying what was. Stated words are kept as given.

import type { Milestone } from '@/core/incident/vocabulary';
import { ok } from '@/core/result';
import { type ApproximateTime, type EventEnd, ONGOING, type TimeAnchor, type When } from './approximate-time';
import { readEdtf } from './edtf/read-edtf';
import type { Instant } from './instant';
import { endsBeforeStart } from './order';
import { refuseTime, type TimeResult } from './refusal';
import { readDateTime } from './rfc3339';
import { tidy } from './tidy';

export type { TimeRefusal } from './refusal';

export interface ParseContext {
  /** IANA zone in which words without an offset are read. */
  readonly zone: string;
  /** "Yesterday" and dates without a year are counted from here. */
  readonly now: Instant;
  /** What "detection" or "first access" in words such as "within a day of detection" refers to. */
  readonly milestones?: ReadonlyMap<Milestone, Omit<TimeAnchor, 'milestone'>>;
}

const MAX_LENGTH = 500;

export function parseWhen(text: string | null | undefined, context: ParseContext): TimeResult<When> {
  if (text === null || text === undefined) return ok({ kind: 'undated' });
  const plain = text.trim();
  // Imports are made of these by the hundred thousand; nothing else is tried on them.
  const dateTime = readDateTime(plain, context.zone);
  if (dateTime) return dateTime.ok ? ok({ kind: 'point', time: dateTime.value }) : dateTime;
  if (plain === '') return refuseTime('The time is empty; leave it out where there is no date yet.');
  if (plain.length > MAX_LENGTH) return refuseTime(`The time is longer than ${MAX_LENGTH} characters.`);
  return readEdtf(tidy(plain), context.zone) ?? refuseTime('not understood');
}

/** Reads `until`: a time or "ongoing". Null when absent: the event happened at a moment. */
export function parseEnd(
  text: string | null | undefined,
  context: ParseContext,
  start: ApproximateTime | null = null,
): TimeResult<EventEnd> {
  if (text === null || text === undefined) return ok(null);
  if (/^\s*(ongoing|\.\.)\s*$/i.test(text)) return ok(ONGOING);
  const when = parseWhen(text.replace(/^\s*(until|till)\s+/i, ''), context);
  if (!when.ok) return when;
  if (when.value.kind !== 'point') return refuseTime('The end is one time or “ongoing”, not an interval.');
  const end = when.value.time;
  return endsBeforeStart(start, end) ? refuseTime('The end comes before the start.') : ok(end);
}
