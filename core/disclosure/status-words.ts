// How a clock stands, as people read it. A hold is told differently: there is nothing to do until it ends.

import type { RuleKind } from './rule';
import type { ClockStatus } from './status';

const STATUS_WORDS: Readonly<Record<ClockStatus, string>> = {
  'not-triggered': 'Not started',
  'not-in-force': 'Not in force',
  running: 'Running',
  held: 'On hold',
  'no-fixed-limit': 'No fixed limit',
  'due-soon': 'Due soon',
  'possibly-missed': 'Possibly missed',
  missed: 'Missed',
  met: 'Met',
  done: 'Done, no fixed limit',
  'met-late': 'Met late',
};

const HOLD_WORDS: Partial<Readonly<Record<ClockStatus, string>>> = {
  'possibly-missed': 'Possibly told too early',
  missed: 'Told too early',
  met: 'Over',
};

export const statusWords = (status: ClockStatus, kind: RuleKind): string =>
  (kind === 'not-before' ? HOLD_WORDS[status] : undefined) ?? STATUS_WORDS[status];
