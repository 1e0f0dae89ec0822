// The clocks under headings, in the order of the server: what asks for something at a date, what waits, what is done.

import { isOpen } from '@/client/clock-standing';
import type { ReadClock } from '@/client/clocks';

export interface ClockGroup {
  readonly title: string;
  readonly clocks: readonly ReadClock[];
}

/** Headings without clocks are left out. */
export function clockGroups(clocks: readonly ReadClock[]): readonly ClockGroup[] {
  const of = (title: string, belongs: (clock: ReadClock) => boolean) => ({ title, clocks: clocks.filter(belongs) });
  const isPast = ({ status, met }: ReadClock): boolean => met !== null || status === 'met' || status === 'met-late';
  return [
    of('Open', (clock) => isOpen(clock) && !isPast(clock)),
    of('No fixed limit', (clock) => clock.status === 'no-fixed-limit'),
    of('Not started', (clock) => clock.status === 'not-triggered' && !isPast(clock)),
    of('Done', isPast),
    of('Not in force', (clock) => clock.status === 'not-in-force' && !isPast(clock)),
  ].filter((group) => group.clocks.length > 0);
}
