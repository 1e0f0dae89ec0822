// Where the sources of an event cannot all be right about its time.
// Two times disagree when their bounds share no moment. Bounds that overlap differ in precision only ("25 November" and
// "around 25 November", "5 January" and "10:40 on 5 January") and are no disagreement, however unequal they are.
// Sources are held against the event's own time and the source that is relied on; where none is, against each other.

import { type Bounds, boundsOfSpan, overlaps } from '@/core/time/order';
import type { EventFields, Source } from './event';

type Timed = Pick<EventFields, 'start' | 'end' | 'sources'>;

export type StatingSource = Source & { readonly stated: NonNullable<Source['stated']> };

export interface Disagreement {
  /** The sources in dispute, at least one: the one that is relied on first, the others in their order. */
  readonly sides: readonly StatingSource[];
}

const isStating = (source: Source): source is StatingSource => source.stated !== null;

export const disagree = (a: Bounds, b: Bounds): boolean => !overlaps(a, b.earliest, b.latest);

/** Null where all sources that state a time can be right. */
export function disagreementOf(event: Timed): Disagreement | null {
  const stating = event.sources.filter(isStating);
  if (stating.length === 0) return null;
  const own = boundsOfSpan(event.start, event.end);
  const reliedOn = stating.find((source) => source.reliedOn);
  const isInDispute = (source: StatingSource): boolean => {
    if (own !== null && disagree(source.stated, own)) return true;
    const held = reliedOn === undefined || source === reliedOn ? stating : [reliedOn];
    return held.some((other) => disagree(source.stated, other.stated));
  };
  const sides = stating.filter(isInDispute).sort((a, b) => Number(b.reliedOn) - Number(a.reliedOn));
  return sides.length === 0 ? null : { sides };
}

/** The sources that say otherwise than one which states `stated`. */
export const contradicting = (sources: readonly Source[], sourceId: string | null, stated: Bounds): readonly Source[] =>
  sources.filter((other) => other.id !== sourceId && isStating(other) && disagree(other.stated, stated));
