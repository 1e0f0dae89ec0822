'use client';

// The next deadline among the incident's facts. Pressing it leads to its clock.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ReadClock } from '@/client/deadlines/clocks';
import { classNames } from '@/components/ui/class-names';
import { clockColour } from '@/components/ui/clock-colour';
import { Skeleton } from '@/components/ui/skeleton';
import { deadlineMoment, zoneWords } from '@/core/disclosure/deadline-words';
import { isOpen } from '@/core/disclosure/next-clock';
import { isPassed } from '@/core/disclosure/status';
import { statusWords } from '@/core/disclosure/status-words';
import { timeLeft } from '@/core/disclosure/time-left';
import type { Instant } from '@/core/time/instant';
import { FACT, FACT_DETAIL, FACT_LABEL, FACT_VALUE } from '../figures/fact-style';
import { usePage } from '../page-state';
import { isInDoubt } from './clock-groups';
import { useClocks } from './clocks-state';

export function DeadlineFact(): ReactElement | null {
  const { clocks, next, now, isDecided, reading } = useClocks();
  if (!isDecided || reading === 'failed') return null;
  const { label, headline, detail } = next === null ? noneWords(clocks) : nextWords(next, now, clocks);
  return (
    <div className={FACT}>
      <dt className={FACT_LABEL}>{label}</dt>
      <dd className="mt-px pb-3">
        {reading === 'under-way' ? <Skeleton className="my-1 h-[calc(1.45*var(--text-lg)-8px)] w-44" /> : null}
        {reading === 'done' ? <Leading next={next} headline={headline} detail={detail} /> : null}
      </dd>
    </div>
  );
}

interface LeadingProps {
  readonly next: ReadClock | null;
  readonly headline: string;
  readonly detail: string;
}

function Leading({ next, headline, detail }: LeadingProps): ReactElement {
  const { changeAddress } = usePage();
  return (
    <Button
      onPress={() => changeAddress({ view: 'deadlines', clock: next?.rule ?? null })}
      className={classNames(FACT_VALUE, next !== null && next.status !== 'running' && clockColour(next.status))}
    >
      {headline}
      <small className={FACT_DETAIL}>{detail}</small>
    </Button>
  );
}

function noneWords(clocks: readonly ReadClock[]) {
  const count = clocks.filter(isInDoubt).length;
  return { label: 'Next deadline', headline: 'None open', detail: count === 0 ? 'see all' : `${count} in doubt` };
}

function nextWords(clock: ReadClock, now: Instant, clocks: readonly ReadClock[]) {
  const { title, status, kind, deadline, zone } = clock;
  const at = deadline?.earliest ?? deadline?.latest ?? null;
  const missed = clocks.filter((one) => isOpen(one) && isPassed(one.status) && one !== clock).length;
  const when = at === null ? [] : [`${deadlineMoment(at, zone)} ${zoneWords(zone)}`];
  return {
    label: isPassed(status) ? `Deadline ${statusWords(status, kind).toLowerCase()}` : 'Next deadline',
    // The time left first: a phone shows little more of the line.
    headline: timeLeft(clock, now) || title,
    detail: [title, ...when, ...(missed === 0 ? [] : [`${missed} missed or in doubt`])].join(' · '),
  };
}
