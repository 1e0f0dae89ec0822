// What the pointer rests on.

import type { Crowd } from '@/core/timeline/crowds/crowd';
import { crowdFacts } from '@/core/timeline/crowds/crowd-words';
import type { Drawing } from '@/core/timeline/drawing';
import type { Grip } from '@/core/timeline/gesture/grip';
import type { Ghost } from '@/core/timeline/ghosts/ghost';
import { reachOf } from '@/core/timeline/marks/mark-box';
import type { Hover, Place } from './stage-facts';

/** What is told stands this far under its place, clear of the pointer; a mark needs less. */
const NEARER_TO_MARK_PX = 16;

export class PointerRest {
  /** The event, or that of the other time. */
  eventId: string | null = null;
  lane: number | null = null;
  private ghost: Ghost | null = null;
  private crowd: Crowd | null = null;
  private deadlines: readonly string[] | null = null;

  /** Takes what lies there; says whether that looks different, and whether it is to be told. */
  on(grip: Grip | null): { readonly isAnother: boolean; readonly isToBeTold: boolean } {
    const before = { ...this };
    this.ghost = grip?.kind === 'ghost' ? grip.ghost : null;
    this.crowd = grip?.kind === 'crowd' ? grip.crowd : null;
    this.deadlines = grip?.kind === 'deadline' ? grip.ids : null;
    this.lane = grip?.kind === 'lane' ? grip.lane : null;
    const isOne = grip?.kind === 'event' || grip?.kind === 'milestone';
    this.eventId = isOne ? grip.eventId : (this.ghost?.eventId ?? null);
    const isToBeTold =
      before.eventId !== this.eventId ||
      before.ghost !== this.ghost ||
      before.crowd !== this.crowd ||
      before.deadlines?.[0] !== this.deadlines?.[0];
    return { isAnother: isToBeTold || before.lane !== this.lane, isToBeTold };
  }

  /** For whoever shows more of it. */
  told(place: Place | null, drawing: Drawing): Hover | null {
    if (place === null) return null;
    const { eventId, ghost } = this;
    if (eventId !== null) return { kind: 'event', eventId, ghost, ...beneath(place, drawing, eventId) };
    if (this.deadlines !== null) return { kind: 'deadlines', ids: this.deadlines, ...place };
    return this.crowd && { kind: 'crowd', facts: crowdFacts(drawing.prepared, this.crowd), ...place };
  }
}

/** Under the event's mark and label too, which are not to be covered. */
function beneath(place: Place, { marks, labels }: Drawing, eventId: string): Place {
  const mark = marks.find(({ event }) => event.id === eventId);
  const label = labels.find((each) => each.eventId === eventId);
  const markEndPx = mark === undefined ? 0 : mark.yPx + reachOf(mark.shape).halfPx;
  const labelEndPx = label === undefined ? 0 : label.yPx + label.heightPx;
  return { xPx: place.xPx, yPx: Math.max(place.yPx, markEndPx - NEARER_TO_MARK_PX, labelEndPx - NEARER_TO_MARK_PX) };
}
