'use client';

// An event that a clock rests on, with its time. Pressing it shows it on the timeline, selected.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { describeTime } from '@/core/time/describe';
import { usePage } from '../page-state';
import { useWorkspace } from '../workspace/workspace';

export interface EventLineProps {
  readonly eventId: string;
  readonly title: string;
  readonly when: ApproximateTime;
}

export function EventLine({ eventId, title, when }: EventLineProps): ReactElement {
  const { changeAddress } = usePage();
  const { zone } = useWorkspace().incident;
  return (
    <Button
      onPress={() => changeAddress({ view: 'timeline', eventId })}
      className="-mx-1.5 rounded-sm px-1.5 py-0.5 text-left hover:bg-ink/5"
    >
      <span className="block text-accent">
        <bdi>{title}</bdi>
        <span className="sr-only">, show on the timeline</span>
      </span>
      <span className="text-ink-2 text-xs">{describeTime(when, { style: 'long', zone })}</span>
    </Button>
  );
}
