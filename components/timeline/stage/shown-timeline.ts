// The timeline that is drawn: prepared from what the page knows, with a drop that the page has not taken up yet, and in the
// lanes that somebody arranged.

import { AS_USUAL, arranged } from '@/core/timeline/lanes/arranged';
import type { Prepared } from '@/core/timeline/prepared/prepare';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';
import { preparedOnce } from './prepared-once';
import { SETTLING_MS, type SettlingEdit, settled } from './settling-edit';
import type { StageFacts } from './stage-facts';

/** How the timeline is made of what the page knows, and of a drop that the page has not taken up yet. */
export type Preparing = (facts: StageFacts, settling: SettlingEdit | null, before: Prepared | null) => Prepared;

export const fromEvents: Preparing = (facts, settling, before) => {
  if (settling === null) return preparedOnce(facts, before);
  const { events, zone, ghosts, grouping } = facts;
  return prepareTimeline(settled(events, settling), zone, ghosts, grouping, before);
};

const arePreparedAlike = (a: StageFacts, b: StageFacts): boolean =>
  a.events === b.events && a.zone === b.zone && a.ghosts === b.ghosts && a.grouping === b.grouping;

export class ShownTimeline {
  /** In its usual lanes … */
  private base: Prepared;
  /** … and as somebody arranged them. */
  private inLanes: Prepared;
  private settling: SettlingEdit | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private facts: StageFacts,
    private readonly preparing: Preparing,
    /** Told after it was prepared again; `isFirst` where nothing had a date before. */
    private readonly onPrepared: (isFirst: boolean) => void,
  ) {
    this.base = preparing(facts, null, null);
    this.inLanes = arranged(this.base, facts.arrangement ?? AS_USUAL);
  }

  get prepared(): Prepared {
    return this.inLanes;
  }

  get usual(): Prepared {
    return this.base;
  }

  update(facts: StageFacts): void {
    const before = this.facts;
    this.facts = facts;
    if (facts.events !== before.events) this.settling = null;
    if (arePreparedAlike(facts, before)) this.arrange();
    else this.prepare();
  }

  /** Shows an edit until the page takes it up, or does not within a moment. */
  settle({ eventId, edit }: SettlingEdit): void {
    const before = this.settling?.eventId === eventId && this.settling.edit;
    this.settling = { eventId, edit: { ...before, ...edit } };
    this.prepare();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.settling === null) return;
      this.settling = null;
      this.prepare();
    }, SETTLING_MS);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private prepare(): void {
    const wasEmpty = this.inLanes.columns.count === 0;
    this.base = this.preparing(this.facts, this.settling, this.base);
    this.arrange();
    this.onPrepared(wasEmpty && this.inLanes.columns.count > 0);
  }

  private arrange(): void {
    this.inLanes = arranged(this.base, this.facts.arrangement ?? AS_USUAL);
  }
}
