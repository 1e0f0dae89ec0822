// What the pointer rests on.

import type { Crowd } from '@/core/timeline/crowd';
import { crowdFacts } from '@/core/timeline/crowd-words';
import type { Grip } from '@/core/timeline/gesture/grip';
import type { Ghost } from '@/core/timeline/ghost';
import type { Prepared } from '@/core/timeline/prepare';
import type { Hover, Place } from './stage-facts';

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
  told(place: Place | null, drawn: Prepared): Hover | null {
    if (place === null) return null;
    if (this.eventId !== null) return { kind: 'event', eventId: this.eventId, ghost: this.ghost, ...place };
    if (this.deadlines !== null) return { kind: 'deadlines', ids: this.deadlines, ...place };
    return this.crowd && { kind: 'crowd', facts: crowdFacts(drawn, this.crowd), ...place };
  }
}
