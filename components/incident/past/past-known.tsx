'use client';

// Along the days on which something became known.

import { type ReactElement, useMemo } from 'react';
import { liveEvents } from '@/core/incident/record/state';
import { usePage } from '../page-state';
import { PastField } from './past-field';
import { PastSlider } from './past-slider';
import { usePast, usePresent } from './past-state';
import { knownDays, spacedMarks, stopAtDay } from './past-stops';
import { dayOf, dayWords } from './past-words';
import { useMarkGap } from './use-mark-gap';

export function PastKnown(): ReactElement {
  const { address, changeAddress } = usePage();
  const { past } = usePast();
  const present = usePresent();
  const gap = useMarkGap();
  const { zone } = present.incident;
  const days = useMemo(() => knownDays(liveEvents(present), zone), [present, zone]);
  const now = days.length;
  const count = days.length + 1;
  const day = address.knownAt === null ? null : dayOf(address.knownAt, zone);
  const index = day === null ? now : stopAtDay(days, day);
  const marks = useMemo(
    () =>
      spacedMarks(
        days.map((date, stop) => ({ date, index: stop })),
        count,
        gap,
      ),
    [days, count, gap],
  );
  const stopWords = (stop: number) => {
    const date = days[stop];
    return date === undefined ? 'Now' : dayWords(date, zone, 'long');
  };
  return (
    <>
      <div className="min-w-[240px] flex-1">
        <PastSlider
          label="Day"
          count={count}
          index={index}
          ticks={Array.from({ length: count }, (_, stop) => stop)}
          marks={marks}
          markWords={({ date }) => dayWords(date, zone)}
          stopWords={stopWords}
          onChange={(stop) => changeAddress(daysAt(days, stop))}
          onMark={({ date }) => changeAddress({ knownAt: date })}
        />
        <p className="truncate px-2 text-ink-2 text-xs">
          {day === null
            ? `${days.length} days on which something became known`
            : knownWords(past === null ? 0 : liveEvents(past.state).length, liveEvents(present).length)}
        </p>
      </div>
      <PastField
        key="known"
        label="As known on"
        placeholder="5 Jan 2023"
        takesRevisions={false}
        onMoment={(knownAt) => changeAddress({ knownAt })}
      />
    </>
  );
}

/** Beyond the last day is now. */
function daysAt(days: readonly string[], stop: number) {
  const date = days[stop];
  return date === undefined ? { knownAt: null, compare: null } : { knownAt: date };
}

const knownWords = (known: number, all: number): string =>
  `${known.toLocaleString('en-GB')} of the ${all.toLocaleString('en-GB')} events of today were known`;
