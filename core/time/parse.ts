// Reads a stated time: RFC 3339, EDTF (ISO 8601-2) or plain English, in the zone and at the moment of the context.

import type { Milestone } from '@/core/incident/vocabulary';
import type { Result } from '@/core/result';
import type { ApproximateTime, EventEnd, TimeAnchor, When } from './approximate-time';
import type { Instant } from './instant';

export interface ParseContext {
  /** IANA zone in which words without an offset are read. */
  readonly zone: string;
  /** "Yesterday" and dates without a year are counted from here. */
  readonly now: Instant;
  /** What "detection" or "first access" in words such as "within a day of detection" refers to. */
  readonly milestones?: ReadonlyMap<Milestone, Omit<TimeAnchor, 'milestone'>>;
}

export interface TimeRefusal {
  /** What was wrong and what would be right. */
  readonly detail: string;
  /** What part was understood, in words. */
  readonly understood?: string;
  /** Readings to choose from, each of which would be accepted. */
  readonly suggestions?: readonly string[];
}

export function parseWhen(_text: string | null | undefined, _context: ParseContext): Result<When, TimeRefusal> {
  throw new Error('parseWhen is being written');
}

/** Reads `until`: a time or "ongoing". Null when absent: the event happened at a moment. */
export function parseEnd(
  _text: string | null | undefined,
  _context: ParseContext,
  _start?: ApproximateTime | null,
): Result<EventEnd, TimeRefusal> {
  throw new Error('parseEnd is being written');
}
