'use client';

// The clocks with a date as flags for the timeline.

import { useMemo } from 'react';
import { deadlineWords } from '@/core/disclosure/deadline-words';
import type { ClockStatus } from '@/core/disclosure/status';
import { statusWords } from '@/core/disclosure/status-words';
import type { DeadlineFlag } from '@/core/timeline/deadline-flags';
import { useClocks } from './clocks-state';

const COLOURS: Readonly<Record<ClockStatus, DeadlineFlag['colour']>> = {
  'not-triggered': 'ink-3',
  'not-in-force': 'ink-3',
  running: 'ink-2',
  held: 'legal',
  'no-fixed-limit': 'ink-3',
  'due-soon': 'detect',
  'possibly-missed': 'detect',
  missed: 'attack',
  met: 'contain',
  done: 'ink-3',
  'met-late': 'detect',
};

export function useDeadlineFlags(): readonly DeadlineFlag[] {
  const { clocks } = useClocks();
  return useMemo(
    () =>
      clocks.flatMap(({ rule, title, deadline, status, kind, zone }) => {
        if (deadline === null || (deadline.earliest === null && deadline.latest === null)) return [];
        const words = `${statusWords(status, kind)}, ${deadlineWords(deadline, zone, kind)}`;
        return [{ id: rule, label: title, words, ...deadline, colour: COLOURS[status] }];
      }),
    [clocks],
  );
}
