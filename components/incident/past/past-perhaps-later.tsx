'use client';

// What counts as known on the day that is shown, but may have been learned only after it.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from '@/components/ui/popover';
import { readMoment } from '@/core/contracts/moment-query';
import { isPerhapsLater } from '@/core/incident/record/known';
import { liveEvents } from '@/core/incident/record/state';
import { describeTime } from '@/core/time/describe';
import { usePage } from '../page-state';
import { usePast, usePresent } from './past-state';

export function PerhapsLater(): ReactElement | null {
  const { past } = usePast();
  const present = usePresent();
  const { select } = usePage();
  const { zone } = present.incident;
  const read = past === null ? null : readMoment(past.moment, zone);
  const knownAt = read?.ok ? read.value.knownAt : null;
  if (past === null || knownAt === null || past.isReading) return null;
  const events = liveEvents(past.state).filter((event) => isPerhapsLater(event, knownAt));
  if (events.length === 0) return null;
  return (
    <DialogTrigger>
      <Button className="ml-1.5 rounded-sm text-ink-2 underline decoration-line-strong underline-offset-3 hover:text-ink">
        {events.length === 1 ? 'one event' : `${events.length} events`} perhaps learned only later
      </Button>
      <Popover label="Perhaps learned only later" className="w-[320px]">
        {(close) => (
          <ul className="flex flex-col gap-1 text-sm">
            {events.map((event) => (
              <li key={event.id}>
                <Button
                  className="w-full rounded-sm px-1.5 py-1 text-left hover:bg-ink/5"
                  onPress={() => {
                    select(event.id);
                    close();
                  }}
                >
                  <bdi className="block text-left text-accent">{event.title}</bdi>
                  <span className="text-ink-2 text-xs">
                    Learned {describeTime(event.learnedAt, { style: 'long', zone })}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Popover>
    </DialogTrigger>
  );
}
