'use client';

// The clocks with a date as flags for the timeline.

import { useMemo } from 'react';
import type { DeadlineFlag } from '@/components/timeline/deadline-flags';
import type { ClockStatus } from '@/core/disclosure/status';
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
  'met-late': 'detect',
};

export function useDeadlineFlags(): readonly DeadlineFlag[] {
  const { clocks } = useClocks();
  return useMemo(
    () =>
      clocks.flatMap(({ rule, title, deadline, status }) => {
        if (deadline === null || (deadline.earliest === null && deadline.latest === null)) return [];
        return [{ id: rule, label: title, ...deadline, colour: COLOURS[status] }];
      }),
    [clocks],
  );
}
