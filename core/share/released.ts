// What is left of an event or a figure for executives and external readers: of an event title, time, category, milestone,
// confidence and executive text, of a figure what it counts. Whatever is not named here does not pass.

import type { IncidentEvent } from '@/core/incident/event';
import type { Figure } from '@/core/incident/figure';
import { type ApproximateTime, type EventEnd, ONGOING } from '@/core/time/approximate-time';
import { describeTime } from '@/core/time/describe';
import { type Instant, instant } from '@/core/time/instant';
import { parseWhen } from '@/core/time/parse';
import { DEADLINE_TAG } from '@/core/timeline/marks/mark';

/** When something was entered is the organisation's own business. */
const NOT_TOLD: Instant = instant(0);

/** @param mayRead whether an event that words such as "within a day of detection" refer to is the reader's as well */
export function releasedEvent(event: IncidentEvent, mayRead: (eventId: string) => boolean): IncidentEvent {
  const { id, version, title, executiveText, start, end, category, milestone, confidence, tags } = event;
  return {
    ...{ id, version, title, executiveText, category, milestone, confidence },
    start: start && releasedTime(start, mayRead),
    end: releasedEnd(end, mayRead),
    // Says how the time is to be drawn: where it runs out.
    tags: tags.includes(DEADLINE_TAG) ? [DEADLINE_TAG] : [],
    ...{ description: '', learnedAt: null, techniques: [], involved: [], sources: [], evidence: [], audiences: [] },
    privilege: null,
    createdAt: NOT_TOLD,
    updatedAt: NOT_TOLD,
  };
}

export const releasedFigure = ({ id, version, label, low, high, unit, approximate }: Figure): Figure => ({
  ...{ id, version, label, low, high, unit, approximate },
  ...{ statedAs: '', source: null, audiences: [] },
  createdAt: NOT_TOLD,
  updatedAt: NOT_TOLD,
});

const releasedEnd = (end: EventEnd, mayRead: (eventId: string) => boolean): EventEnd =>
  end === null || end === ONGOING ? end : releasedTime(end, mayRead);

/**
 * Bounds as they are, in words of our own: the words as given need not speak of time alone. Those that are relative to an
 * event which the reader reads too stay where they say nothing but this very time.
 */
function releasedTime(time: ApproximateTime, mayRead: (eventId: string) => boolean): ApproximateTime {
  const { earliest, latest, best, precision, qualifier, zone, statedAs, relativeTo } = time;
  const absolute = { earliest, latest, best, precision, qualifier, zone, statedAs };
  if (relativeTo !== undefined && mayRead(relativeTo.eventId) && saysTheSame(time)) return { ...absolute, relativeTo };
  return { ...absolute, statedAs: describeTime(absolute, { style: 'long' }) };
}

function saysTheSame({ statedAs, zone, relativeTo, earliest, latest }: ApproximateTime): boolean {
  if (relativeTo === undefined) return false;
  const { milestone, ...anchor } = relativeTo;
  const read = parseWhen(statedAs, { zone, now: NOT_TOLD, milestones: new Map([[milestone, anchor]]) });
  if (!read.ok || read.value.kind !== 'point') return false;
  const { time } = read.value;
  return time.relativeTo !== undefined && time.earliest === earliest && time.latest === latest;
}
