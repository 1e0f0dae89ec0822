// The outline of an event: what drawing, sorting and grouping need of every event of an incident, without its texts. An
// incident of a hundred thousand events is read as outlines; the texts follow for the few that are looked at.

import { emptySource, type IncidentEvent, type Source, UNREAD_VERSION } from '@/core/incident/event';
import type { Category, Confidence, Milestone } from '@/core/incident/vocabulary';
import { type ApproximateTime, ONGOING } from '@/core/time/approximate-time';
import type { Instant } from '@/core/time/instant';

/** A time by its bounds alone: neither the words nor the zone that it was stated in. */
export type OutlineTime = Pick<ApproximateTime, 'earliest' | 'latest' | 'best' | 'precision' | 'qualifier'>;

export interface EventOutline {
  readonly id: string;
  readonly version: number;
  readonly start: OutlineTime | null;
  readonly end: OutlineTime | typeof ONGOING | null;
  readonly learnedAt: OutlineTime | null;
  readonly category: Category;
  readonly milestone: Milestone | null;
  readonly confidence: Confidence;
  readonly tags: readonly string[];
  readonly involved: readonly string[];
  /** The title of the source that names the event's lane by source; null where there is none. */
  readonly sourceTitle: string | null;
  readonly createdAt: Instant;
}

export const outlineOf = (event: IncidentEvent): EventOutline => ({
  id: event.id,
  version: event.version,
  start: event.start && boundsOf(event.start),
  end: event.end === null || event.end === ONGOING ? event.end : boundsOf(event.end),
  learnedAt: event.learnedAt && boundsOf(event.learnedAt),
  category: event.category,
  milestone: event.milestone,
  confidence: event.confidence,
  tags: event.tags,
  involved: event.involved,
  sourceTitle: event.sources[0]?.title ?? null,
  createdAt: event.createdAt,
});

const boundsOf = ({ earliest, latest, best, precision, qualifier }: ApproximateTime): OutlineTime => ({
  earliest,
  latest,
  best,
  precision,
  qualifier,
});

const NO_SOURCES: readonly Source[] = [];

/** Makes events of outlines. Those that cite the same source share one. */
export function eventsFromOutlines(zone: string): (outline: EventOutline) => IncidentEvent {
  const timeOf = ({ earliest, latest, best, precision, qualifier }: OutlineTime): ApproximateTime => ({
    earliest,
    latest,
    best,
    precision,
    qualifier,
    zone,
    statedAs: '',
  });
  const sources = new Map<string, readonly Source[]>();
  const sourcesOf = (title: string): readonly Source[] => {
    const known = sources.get(title);
    if (known !== undefined) return known;
    const made = [{ ...emptySource(''), title }];
    sources.set(title, made);
    return made;
  };
  return ({ id, start, end, learnedAt, category, milestone, confidence, tags, involved, sourceTitle, createdAt }) => ({
    id,
    version: UNREAD_VERSION,
    title: '',
    description: '',
    executiveText: '',
    start: start && timeOf(start),
    end: end === null || end === ONGOING ? end : timeOf(end),
    learnedAt: learnedAt && timeOf(learnedAt),
    category,
    milestone,
    confidence,
    techniques: NONE,
    tags,
    involved,
    sources: sourceTitle === null ? NO_SOURCES : sourcesOf(sourceTitle),
    evidence: NONE,
    audiences: NO_AUDIENCES,
    privilege: null,
    createdAt,
    updatedAt: createdAt,
  });
}

const NONE: readonly string[] = [];
const NO_AUDIENCES: IncidentEvent['audiences'] = [];
