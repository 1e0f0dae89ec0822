// The interval in which a deadline lies, for a trigger that is known within bounds. An open side of the trigger leaves that
// side of the deadline open.

import { type Instant, MICROS_PER_HOUR, nearestKept } from '@/core/time/instant';
import type { Calendars } from './calendars';
import { isElapsed, limitEnd, type Start } from './counting';
import type { PossibleMoments } from './possible-moments';
import { rolled } from './rolled';
import type { Counting } from './rule';

export interface Deadline {
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
}

/** What a limit is counted from. The cap's moments are those of the milestone that caps it; null while nobody holds it. */
export interface Basis {
  readonly trigger: PossibleMoments | null;
  readonly cap: PossibleMoments | null;
}

/** Null where nothing has started the clock. */
export function deadlineOf(counting: Counting, basis: Basis, calendars: Calendars): Deadline | null {
  const deadline = limitOf(counting, basis, calendars);
  const zone = counting.zone ?? (basis.trigger ?? basis.cap)?.zone;
  if (!deadline || !counting.rollsTo || zone === undefined) return deadline;
  return rolled(deadline, { end: counting.rollsTo, zone, calendar: calendars(counting.calendar) });
}

function limitOf(counting: Counting, { trigger, cap }: Basis, calendars: Calendars): Deadline | null {
  const own = trigger && plainDeadline(counting, trigger, calendars);
  return counting.cap ? capDeadline(own, trigger, cap, counting.cap.hours * MICROS_PER_HOUR) : own;
}

function plainDeadline(counting: Counting, moments: PossibleMoments, calendars: Calendars): Deadline {
  const { first, last, until, isDated, zone } = moments;
  const end = (at: Instant | null): Instant | null =>
    at === null ? null : limitEnd(counting, { at, isDated, zone } satisfies Start, calendars);
  return { earliest: end(first), latest: end(isElapsed(counting) ? until : last) };
}

/**
 * Four hours from classification and at most a day from awareness, but four hours from a classification that came after
 * that day. For bounds: the earliest deadline is that of the earliest pair of moments that is possible, the latest of the latest.
 */
function capDeadline(
  own: Deadline | null,
  trigger: PossibleMoments | null,
  cap: PossibleMoments | null,
  capMicros: number,
): Deadline | null {
  if (!cap) return own;
  const cappedAt = (at: Instant | null): Instant | null => (at === null ? null : nearestKept(at + capMicros));
  const [capFirst, capLast] = [cappedAt(cap.first), cappedAt(cap.until)];
  if (!own || !trigger) return { earliest: capFirst, latest: capLast };
  const isCertainlyLater = trigger.first !== null && capLast !== null && trigger.first > capLast;
  if (isCertainlyLater) return own;
  const isPossiblyLater = trigger.until === null || capFirst === null || trigger.until > capFirst;
  return {
    earliest: lowerOf(own.earliest, capFirst === null ? null : later(capFirst, trigger.first)),
    latest: isPossiblyLater || capLast === null ? own.latest : lowerOf(own.latest, capLast),
  };
}

/** A cap below the moment of the trigger itself does not bind. */
const later = (a: Instant, b: Instant | null): Instant => (b !== null && b > a ? b : a);

function lowerOf(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return null;
  return a < b ? a : b;
}
