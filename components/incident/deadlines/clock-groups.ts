// The clocks under headings, in the order of the server: what asks for something at a date, what waits, what is done.

import type { ReadClock } from '@/client/deadlines/clocks';
import { isOpen } from '@/core/disclosure/next-clock';

export interface ClockGroup {
  readonly title: string;
  readonly clocks: readonly ReadClock[];
}

/** Headings without clocks are left out. */
export function clockGroups(clocks: readonly ReadClock[]): readonly ClockGroup[] {
  const of = (title: string, belongs: (clock: ReadClock) => boolean) => ({ title, clocks: clocks.filter(belongs) });
  return [
    of('Open', (clock) => isOpen(clock) && !isOver(clock)),
    of('In doubt', isInDoubt),
    of('No fixed limit', ({ status }) => status === 'no-fixed-limit'),
    of('Not started', ({ status }) => status === 'not-triggered'),
    of('Done', (clock) => isOver(clock) && !isInDoubt(clock)),
    of('Not in force', ({ status }) => status === 'not-in-force'),
  ].filter((group) => group.clocks.length > 0);
}

/** Done, and nobody can say for certain that it was in time. */
export const isInDoubt = ({ status, met }: ReadClock): boolean => met !== null && status === 'possibly-missed';

const isOver = ({ status, met, deadline }: ReadClock): boolean =>
  status === 'met' || status === 'done' || status === 'met-late' || (met !== null && deadline !== null);
