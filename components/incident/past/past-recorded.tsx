'use client';

// Along the revisions of the record, with who made the one that is shown, when, and what it said.

import { type ReactElement, useEffect, useMemo } from 'react';
import { momentWords } from '@/client/moment-words';
import { pastQuery } from '@/client/past/past-query';
import type { RevisionOut } from '@/core/contracts/revision';
import { instantFromOut } from '@/core/contracts/time-from-out';
import { usePage } from '../page-state';
import { useSteadyWorkspace } from '../workspace/workspace';
import { PastField } from './past-field';
import { PastSlider } from './past-slider';
import { usePast, usePresent } from './past-state';
import { recordedDays, spacedMarks } from './past-stops';
import { dayWords } from './past-words';
import { useMarkGap } from './use-mark-gap';

/** More would be a bar. */
const MOST_TICKS = 250;

export function PastRecorded({ revisions }: { readonly revisions: readonly RevisionOut[] }): ReactElement {
  const { address, changeAddress } = usePage();
  const { past } = usePast();
  const present = usePresent();
  const gap = useMarkGap();
  const { zone, revision: count } = present.incident;
  const read = past?.state.incident.revision ?? count;
  const shown = address.asOf === null ? count : Math.min(count, revisionOf(address.asOf, read));
  const days = useMemo(() => recordedDays(revisions, zone), [revisions, zone]);
  const marks = useMemo(() => spacedMarks(days, count, gap), [days, count, gap]);
  const ticks = useMemo(() => ticksOf(count, days), [count, days]);
  usePrefetchedNeighbours(shown);
  const stopWords = (index: number) => captionOf(revisions[index], index, zone);
  return (
    <>
      <div className="min-w-[240px] flex-1">
        <PastSlider
          label="Revision"
          count={count}
          index={shown - 1}
          ticks={ticks}
          marks={marks}
          markWords={({ date }) => dayWords(date, zone)}
          stopWords={stopWords}
          onChange={(index) =>
            changeAddress(index >= count - 1 ? { asOf: null, compare: null } : { asOf: `${index + 1}` })
          }
          onMark={({ date }) => changeAddress({ asOf: date })}
        />
        <p className="truncate px-2 text-ink-2 text-xs" title={stopWords(shown - 1)}>
          {stopWords(shown - 1)}
        </p>
      </div>
      <PastField
        key="recorded"
        label="As recorded on"
        placeholder="5 Jan 2023 20:00"
        takesRevisions
        onMoment={(asOf) => changeAddress({ asOf })}
      />
    </>
  );
}

/** Digits say it at once; a moment is known once it was read. */
const revisionOf = (asOf: string, read: number): number => (/^\d+$/.test(asOf) ? Number(asOf) : read);

function captionOf(revision: RevisionOut | undefined, index: number, zone: string): string {
  const head = `Revision ${(index + 1).toLocaleString('en-GB')}`;
  if (revision === undefined) return head;
  return `${head} · ${momentWords(instantFromOut(revision.at), zone)} · ${saidBy(revision)}`;
}

/** The sentence of a revision begins with its author; what may not be told does not. */
const saidBy = ({ actor, summary }: RevisionOut): string =>
  summary.startsWith(actor.name) ? summary : `${actor.name} · ${summary}`;

const ticksOf = (count: number, days: readonly { readonly index: number }[]): readonly number[] =>
  count <= MOST_TICKS ? Array.from({ length: count }, (_, index) => index) : days.map(({ index }) => index);

/** One step to either side is there before it is asked for. */
function usePrefetchedNeighbours(shown: number): void {
  const { queries } = useSteadyWorkspace();
  const { past } = usePast();
  const present = usePresent();
  const { revision: last } = present.incident;
  const isSettled = past !== null && !past.isReading && past.problem === null;
  useEffect(() => {
    if (!isSettled) return;
    for (const seq of [shown - 1, shown + 1]) {
      if (seq < 1 || seq >= last) continue;
      void queries.queryClient.prefetchQuery(pastQuery(queries, present, { asOf: `${seq}` }, []));
    }
  }, [isSettled, shown, last, queries, present]);
}
