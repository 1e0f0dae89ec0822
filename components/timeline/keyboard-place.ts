// Where the keyboard is on the timeline: on the selected event, or on a crowd, which nothing but the timeline knows of.

import type { Crowd } from '@/core/timeline/crowd';
import { type CrowdFacts, crowdFacts } from '@/core/timeline/crowd-words';
import type { Primitive } from '@/core/timeline/display-list';
import type { Drawing } from '@/core/timeline/drawing';
import { crowdId } from '@/core/timeline/gesture/stops';
import { shownOf } from '@/core/timeline/narrowed';
import type { Prepared } from '@/core/timeline/prepare';
import type { Camera } from './camera';
import { focusRing } from './focus-ring';
import type { StageFacts } from './stage-facts';

interface Surroundings {
  readonly facts: StageFacts;
  readonly prepared: Prepared;
  readonly camera: Camera;
}

export class KeyboardPlace {
  private focused: Crowd | null = null;
  private showsRing = false;

  constructor(
    private readonly around: () => Surroundings,
    private readonly onChange: () => void,
  ) {}

  /** Instead of an event. */
  get crowd(): Crowd | null {
    return this.focused;
  }

  /** The lane of what the keyboard is on. */
  get lane(): number | null {
    if (this.focused !== null) return this.focused.lane;
    const { facts, prepared } = this.around();
    const index = facts.selectedId === null ? undefined : prepared.indexOf(facts.selectedId);
    return index === undefined ? null : (prepared.columns.lane[index] as number);
  }

  /** The event or the crowd, as a stop of the keyboard. */
  get stopId(): string | null {
    return this.focused === null ? this.around().facts.selectedId : crowdId(this.focused);
  }

  /** Goes to a crowd, or leaves it, and says what it is. */
  focusCrowd(crowd: Crowd | null): CrowdFacts | null {
    this.focused = crowd;
    this.onChange();
    if (crowd === null) return null;
    const { facts, prepared, camera } = this.around();
    const { scale } = camera;
    if (scale.x(crowd.to) < scale.leftPx || scale.x(crowd.from) > scale.rightPx) camera.centreOn(crowd.from);
    return crowdFacts(shownOf(prepared, facts.matchIds), crowd);
  }

  /** The crowd's lane was moved, and it with it. */
  followLane(from: number, to: number): void {
    if (this.focused?.lane === from) this.focused = { ...this.focused, lane: to };
  }

  leaveCrowd(): void {
    this.focused = null;
  }

  /** Whether the keyboard is on the timeline, so that what it is on wears the ring. */
  showRing(shows: boolean): void {
    if (shows === this.showsRing) return;
    this.showsRing = shows;
    this.onChange();
  }

  ring(drawing: Drawing): readonly Primitive[] {
    return this.showsRing ? focusRing(drawing, this.around().facts.selectedId, this.focused) : [];
  }
}
