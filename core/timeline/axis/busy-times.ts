// When something may have happened, of all marks together.

import type { Mark } from '../marks/mark';
import { busyStretches, momentOf } from '../marks/mark-extent';

/** µs, in any order. */
export interface BusyTimes {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The one that stands for each event. */
  readonly moments: Float64Array;
  /** Those that room on a folded axis is shared out by: what lasts counts where it starts and where it ends. */
  readonly counted: Float64Array;
}

export function busyTimes(marks: readonly Mark[]): BusyTimes {
  const [from, to, counted] = [new Moments(marks.length), new Moments(marks.length), new Moments(marks.length)];
  const moments = new Float64Array(marks.length);
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index] as Mark;
    const moment = momentOf(mark);
    moments[index] = moment;
    if (mark.kind !== 'lasting') counted.add(moment);
    // Nearly all of a log: no list is made for each.
    if (mark.kind === 'instant') {
      from.add(moment);
      to.add(moment);
      continue;
    }
    for (const stretch of busyStretches(mark)) {
      from.add(stretch.from);
      to.add(stretch.to);
      if (mark.kind === 'lasting') counted.add(stretch.from);
    }
  }
  return { from: from.all(), to: to.all(), moments, counted: counted.all() };
}

/** A list of numbers that grows. */
class Moments {
  private values: Float64Array;
  private count = 0;

  constructor(expected: number) {
    this.values = new Float64Array(Math.max(16, expected));
  }

  add(value: number): void {
    if (this.count === this.values.length) {
      const larger = new Float64Array(2 * this.count);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count] = value;
    this.count += 1;
  }

  all(): Float64Array {
    return this.values.subarray(0, this.count);
  }
}
