// The clock to name first, where there is room for one: the next that is still to come, else the one that passed last.
// Takes clocks in the order of `clocksOf`. Holds ask nobody to do anything, so they come after what does.

import type { Instant } from '@/core/time/instant';
import type { Deadline } from './deadline';
import type { RuleKind } from './rule';

interface Timed {
  readonly deadline: Deadline | null;
  readonly met: object | null;
  readonly kind: RuleKind;
}

/** Whether it still asks for something at a date. */
export const isOpen = ({ deadline, met }: Pick<Timed, 'deadline' | 'met'>): boolean =>
  deadline !== null && met === null;

/** Null where nothing is open. */
export function nextClock<T extends Timed>(clocks: readonly T[], now: Instant): T | null {
  const open = clocks.filter(isOpen);
  const toDo = open.filter(({ kind }) => kind !== 'not-before');
  const ahead = (clock: T): boolean => endOf(clock) >= now;
  return toDo.find(ahead) ?? toDo.at(-1) ?? open.find(ahead) ?? null;
}

const endOf = ({ deadline }: Timed): number => deadline?.earliest ?? deadline?.latest ?? Number.NEGATIVE_INFINITY;
