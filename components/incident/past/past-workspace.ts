'use client';

// Looking back, every part of the page gets an earlier state and may only read. What it may not do, no part offers.

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { withDetails } from '@/client/base-state';
import { EventDetails } from '@/client/event-details';
import { EventOrder } from '@/client/listing/sorted-events';
import { type Comparison, comparisonOf } from '@/client/past/past-comparison';
import { comparedMoment, isPast, momentKey, shownMoment } from '@/client/past/past-moment';
import { pastKey, pastQuery, type RenderedPast } from '@/client/past/past-query';
import { readDetails, UnreadableIncident } from '@/client/read-incident';
import type { PageAddress } from '@/client/views/page-address';
import { browserLater } from '@/components/browser/browser-ports';
import { type MomentQuery, readMoment } from '@/core/contracts/moment-query';
import { type IncidentState, liveFigures } from '@/core/incident/record/state';
import { anchorsOf } from '@/core/metrics/anchors';
import type { WorkspaceParts } from '../workspace/workspace';
import type { PastControls, ShownPast } from './past-state';

export interface RenderedMoments {
  readonly states: readonly RenderedPast[];
  /** Why the moment of the address could not be read. */
  readonly problem: string | null;
}

export function usePastWorkspace(
  live: WorkspaceParts,
  address: PageAddress,
  rendered: RenderedMoments,
): { readonly parts: WorkspaceParts; readonly controls: PastControls } {
  const past = useShownPast(live, address, rendered);
  const [isOpen, setOpen] = useState(false);
  const details = usePastDetails(live, past?.moment ?? null);
  const parts = useMemo(() => (past === null ? live : lookingBack(live, past, details)), [live, past, details]);
  const controls = useMemo(() => ({ past, isOpen: isOpen || past !== null, setOpen }), [past, isOpen]);
  return { parts, controls };
}

function useShownPast(
  { queries, state: present }: WorkspaceParts,
  { asOf, knownAt, compare }: PageAddress,
  rendered: RenderedMoments,
): ShownPast | null {
  const isLooking = isPast({ asOf, knownAt });
  const moment = useMemo(() => shownMoment({ asOf, knownAt }), [asOf, knownAt]);
  const other = useMemo(() => comparedMoment({ asOf, knownAt, compare }), [asOf, knownAt, compare]);
  const one = useMoment(queries, present, isLooking ? moment : null, rendered.states);
  const two = useMoment(queries, present, other, rendered.states);
  const state = one.data ?? present;
  const comparison = useMemo(
    () => (other === null || two.data === undefined ? null : compared(state, moment, two.data, other)),
    [state, moment, two.data, other],
  );
  const problem = problemOf(one.error) ?? problemOf(two.error) ?? (one.data === undefined ? rendered.problem : null);
  const isReading = one.isReading || two.isReading;
  return useMemo(
    () => (isLooking ? { moment, state, isReading, problem, comparison } : null),
    [isLooking, moment, state, isReading, problem, comparison],
  );
}

/** What is read of the past is what was said then. */
function usePastDetails({ queries, details, incident }: WorkspaceParts, moment: MomentQuery | null): EventDetails {
  const { id } = incident;
  const key = moment === null ? null : momentKey(moment);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the moment, which is a new object each time
  return useMemo(
    () =>
      moment === null
        ? details
        : new EventDetails({
            read: (ids) => readDetails({ api: queries.api, incidentId: id, moment }, ids),
            arrived: (events) =>
              queries.queryClient.setQueryData<IncidentState>(
                pastKey(id, moment),
                (state) => state && withDetails(state, events),
              ),
            later: browserLater,
          }),
    [queries, details, id, key],
  );
}

/** The state at a moment; the present at the empty one, nothing where no moment is asked for. */
function useMoment(
  queries: WorkspaceParts['queries'],
  present: IncidentState,
  moment: MomentQuery | null,
  rendered: readonly RenderedPast[],
) {
  const isNow = moment !== null && Object.keys(moment).length === 0;
  const query = pastQuery(queries, present, moment ?? {}, rendered);
  const { data, error, isPlaceholderData, isPending } = useQuery(
    { ...query, enabled: moment !== null && !isNow },
    queries.queryClient,
  );
  if (moment === null) return { data: undefined, error: null, isReading: false };
  if (isNow) return { data: present, error: null, isReading: false };
  return { data, error, isReading: error === null && (isPlaceholderData || isPending) };
}

/** The earlier of the two goes first, whichever was asked for first. */
function compared(
  state: IncidentState,
  moment: MomentQuery,
  other: IncidentState,
  otherMoment: MomentQuery,
): Comparison {
  return isBefore(other, otherMoment, state, moment) ? comparisonOf(other, state) : comparisonOf(state, other);
}

function isBefore(a: IncidentState, momentA: MomentQuery, b: IncidentState, momentB: MomentQuery): boolean {
  const [knownA, knownB] = [momentA, momentB].map((moment) => knownAtOf(moment, b.incident.zone));
  if (knownA !== knownB) return (knownA ?? Infinity) < (knownB ?? Infinity);
  return a.incident.revision < b.incident.revision;
}

function knownAtOf(moment: MomentQuery, zone: string): number | null {
  const read = readMoment(moment, zone);
  return read.ok ? read.value.knownAt : null;
}

function problemOf(error: Error | null): string | null {
  if (error === null) return null;
  const failure = error instanceof UnreadableIncident ? error.failure : null;
  if (failure?.kind !== 'problem') return 'This moment could not be read. It is tried again when you choose it again.';
  return failure.problem.errors?.[0]?.detail ?? failure.problem.title;
}

function lookingBack(
  live: WorkspaceParts,
  { state: read, comparison }: ShownPast,
  details: EventDetails,
): WorkspaceParts {
  const state = comparison?.shown ?? read;
  const events = new EventOrder().of(state);
  const holders = events.filter(({ milestone }) => milestone !== null);
  const { zone } = state.incident;
  return {
    ...live,
    ...{ state, events, holders, details, incident: state.incident, isBegun: false },
    figures: liveFigures(state).toSorted((a, b) => a.createdAt - b.createdAt),
    changes: new Map(),
    reading: { ...live.reading, zone, milestones: anchorsOf(holders) },
    may: (action) => action === 'read' && live.may(action),
  };
}
