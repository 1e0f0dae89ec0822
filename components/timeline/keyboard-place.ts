// Where the keyboard is on the timeline: on the selected event, or on a crowd, which nothing but the timeline knows of.

import type { Crowd } from '@/core/timeline/crowds/crowd';
import { crowdId } from '@/core/timeline/gesture/stops';
import type { Prepared } from '@/core/timeline/prepared/prepare';
import type { Camera } from './camera/camera';
import type { StageFacts } from './stage/stage-facts';

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

  /** Goes to a crowd. */
  focusCrowd(crowd: Crowd): void {
    this.focused = crowd;
    this.onChange();
    const { camera } = this.around();
    const { scale } = camera;
    if (scale.x(crowd.to) < scale.leftPx || scale.x(crowd.from) > scale.rightPx) camera.centreOn(crowd.from);
  }

  /** The crowd's lane was moved, and it with it. */
  followLane(from: number, to: number): void {
    if (this.focused?.lane === from) this.focused = { ...this.focused, lane: to };
  }

  leaveCrowd(): void {
    this.focused = null;
    this.onChange();
  }

  /** Whether the keyboard is on the timeline, so that what it is on wears the ring. */
  showRing(shows: boolean): void {
    if (shows === this.showsRing) return;
    this.showsRing = shows;
    this.onChange();
  }

  get isRingShown(): boolean {
    return this.showsRing;
  }
}
