// Which colour how a clock stands has. It only repeats what the words beside it say.

import type { ClockStatus } from '@/core/disclosure/status';

const COLOURS: Readonly<Record<ClockStatus, string>> = {
  'not-triggered': 'text-ink-3',
  'not-in-force': 'text-ink-3',
  running: 'text-disclose',
  held: 'text-legal',
  'no-fixed-limit': 'text-ink-2',
  'due-soon': 'text-detect-ink',
  'possibly-missed': 'text-detect-ink',
  missed: 'text-attack',
  met: 'text-contain',
  done: 'text-ink-2',
  'met-late': 'text-detect-ink',
};

export const clockColour = (status: ClockStatus): string => COLOURS[status];
