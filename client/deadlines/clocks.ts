// The disclosure clocks in the query cache: read from the server once for each revision, with bounds as instants. How a clock
// stands moves on with time, without asking again: see clock-standing.ts.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ClockOut } from '@/core/contracts/clocks';
import type { MomentQuery } from '@/core/contracts/moment-query';
import { instantFromOut, timeFromOut } from '@/core/contracts/time-from-out';
import type { Deadline } from '@/core/disclosure/deadline';
import type { ApproximateTime } from '@/core/time/approximate-time';
import type { Instant } from '@/core/time/instant';
import { through } from '../api';
import { aboutIncident } from '../incident-key';
import type { QueryPort } from '../incident-queries';
import { momentKey } from '../past/past-moment';
import { get } from '../read-incident';

type Dated<T> = Omit<T, 'when'> & { readonly when: ApproximateTime };

export interface NamedDeadline {
  readonly name: string;
  readonly deadline: Deadline;
}

export interface ReadClock
  extends Omit<ClockOut, 'trigger' | 'deadline' | 'readings' | 'stages' | 'counted' | 'met' | 'changedBy' | 'sources'> {
  readonly trigger: Dated<NonNullable<ClockOut['trigger']>> | null;
  readonly deadline: Deadline | null;
  readonly readings: readonly NamedDeadline[];
  readonly stages: readonly NamedDeadline[];
  readonly counted: readonly Readonly<ClockOut['counted'][number]>[];
  readonly met: Dated<NonNullable<ClockOut['met']>> | null;
  readonly changedBy: readonly string[];
  readonly sources: readonly string[];
}

export interface ClocksAsked {
  readonly incidentId: string;
  /** Of the record that the page shows: clocks are those of a revision. */
  readonly revision: number;
  /** Another moment of the record; empty for now. */
  readonly moment: MomentQuery;
}

export interface ReadClocks {
  /** The moment at which they were read; looking back, the one that is looked back to. */
  readonly now: Instant;
  readonly clocks: readonly ReadClock[];
}

/** Another revision is another entry, and the one before stays in view while it is read. */
const KEPT_MS = 60_000;

export const clocksQuery = ({ api }: QueryPort, { incidentId, revision, moment }: ClocksAsked) =>
  queryOptions({
    queryKey: [...aboutIncident(incidentId), 'clocks', momentKey(moment), revision] as const,
    queryFn: async ({ signal }): Promise<ReadClocks> => {
      // Most incidents have no clocks, so the page comes without what it takes to read them.
      const { clocksOutSchema } = await import('@/core/contracts/clocks');
      const path = `/incidents/${incidentId}/clocks`;
      const read = await get({ api, incidentId, signal, moment }, path, through(clocksOutSchema));
      return { now: instantFromOut(read.now), clocks: read.clocks.map(readClock) };
    },
    placeholderData: keepPreviousData,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
    retry: 2,
  });

function readClock({ trigger, deadline, readings, stages, met, ...clock }: ClockOut): ReadClock {
  return {
    ...clock,
    trigger: trigger && { ...trigger, when: timeFromOut(trigger.when) },
    deadline: deadline && readDeadline(deadline),
    readings: readings.map(readNamed),
    stages: stages.map(readNamed),
    met: met && { ...met, when: timeFromOut(met.when) },
  };
}

type DeadlineOut = NonNullable<ClockOut['deadline']>;

const readBound = (text: string | null) => (text === null ? null : instantFromOut(text));

const readDeadline = ({ earliest, latest }: DeadlineOut): Deadline => ({
  earliest: readBound(earliest),
  latest: readBound(latest),
});

const readNamed = ({ name, deadline }: { name: string; deadline: DeadlineOut }): NamedDeadline => ({
  name,
  deadline: readDeadline(deadline),
});
