'use client';

// Puts the workspace together: the server's state out of the query cache, the session on top of it, what follows from both.

import { QueryClient, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type ReadIncident, withDetails } from '@/client/base-state';
import { EventDetails } from '@/client/event-details';
import { noticeUnsaid } from '@/client/history/record-news';
import { incidentKey } from '@/client/incident-key';
import { incidentQuery, type KeepingUp, type QueryPort } from '@/client/incident-queries';
import { IncidentSession } from '@/client/incident-session';
import { PickedEvents } from '@/client/listing/picked-events';
import { EventOrder } from '@/client/listing/sorted-events';
import { arrivalOf } from '@/client/live/arrival';
import { isOpen } from '@/client/live/news';
import { noticeMembers } from '@/client/members';
import { type Change, changeTarget } from '@/client/outbox/change';
import { shownState } from '@/client/outbox/overlay';
import type { Target } from '@/client/outbox/target';
import { readDetails } from '@/client/read-incident';
import { browserApi, browserApiAfterPaint } from '@/components/browser/browser-api';
import { browserDrafts, browserKeep } from '@/components/browser/browser-keep';
import { browserId, browserLater, browserNow, browserRandom } from '@/components/browser/browser-ports';
import { useNow } from '@/components/browser/use-now';
import { useHeard } from '@/components/live/use-heard';
import { useLine } from '@/components/live/use-line';
import type { Author } from '@/core/incident/deciding/decision';
import { type IncidentEvent, isOutline } from '@/core/incident/event';
import { type Action, may } from '@/core/incident/permission';
import { type IncidentState, liveFigures } from '@/core/incident/record/state';
import { anchorsOf } from '@/core/metrics/anchors';
import type { Instant } from '@/core/time/instant';
import type { RenderedMoments } from '../past/past-workspace';
import type { RenderedViews } from '../views/views-state';
import { openLive } from './open-live';
import type { WorkspaceParts } from './workspace';

export interface RenderedIncident extends ReadIncident {
  /** Whether `events` are only some of them, so that all are read in outline at once. */
  readonly areSome: boolean;
  readonly author: Author;
  readonly now: Instant;
  /** The moments of the record that the address asks for. */
  readonly past: RenderedMoments;
  readonly views: RenderedViews;
}

export function useWorkspaceState(rendered: RenderedIncident): WorkspaceParts {
  const { tools, caughtUp, beginning } = useOneSession(rendered);
  const { queries, session, live } = tools;
  useLine(live, tools.presence);
  const isLive = useHeard(live, ({ status }) => isOpen(status));
  const query = incidentQuery(queries, rendered, { isLive, caughtUp, beginning });
  const { data: told, error: readingError } = useQuery(query, queries.queryClient);
  const isBegun = !beginning.isOver;
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot, session.serverSnapshot);
  const now = useNow(rendered.now);
  const { author } = rendered;
  const state = useMemo(() => shownState(told, snapshot.outbox, author), [told, snapshot.outbox, author]);
  const [order] = useState(() => new EventOrder());
  const events = useMemo(() => order.of(state), [order, state]);
  const figures = useMemo(() => liveFigures(state).toSorted((a, b) => a.createdAt - b.createdAt), [state]);
  const holders = useHolders(events);
  const milestones = useMemo(() => anchorsOf(holders), [holders]);
  useMilestonesRead(holders, tools.details);
  const { zone } = state.incident;
  const reading = useMemo(() => ({ zone, now, milestones, newId: browserId }), [zone, now, milestones]);
  const mayDo = useCallback((action: Action) => may(author.role, action), [author.role]);
  const changes = useMemo(() => byTarget(snapshot.outbox), [snapshot.outbox]);
  return useMemo(
    () => ({
      ...tools,
      ...{ told, snapshot, author, state, events, isBegun, holders, figures, changes, readingError, now, reading },
      incident: state.incident,
      may: mayDo,
    }),
    [
      tools,
      told,
      snapshot,
      author,
      state,
      events,
      isBegun,
      holders,
      figures,
      changes,
      readingError,
      now,
      reading,
      mayDo,
    ],
  );
}

function useOneSession(rendered: RenderedIncident) {
  const [parts] = useState(() => openSession(rendered));
  const { session, queries } = parts.tools;
  const { queryClient } = queries;
  useEffect(() => {
    const hasten = () => session.hasten();
    session.start();
    // From now on what is stale is read again when the page is looked at again, or the network is back.
    queryClient.mount();
    window.addEventListener('online', hasten);
    return () => {
      window.removeEventListener('online', hasten);
      queryClient.unmount();
      session.stop();
    };
  }, [session, queryClient]);
  return parts;
}

function openSession(rendered: RenderedIncident) {
  const { author, incident } = rendered;
  const queryClient = new QueryClient();
  const queries: QueryPort = { api: browserApi, queryClient, now: browserNow };
  const session = new IncidentSession({
    ...{ author, queryClient, incidentId: incident.id, api: browserApiAfterPaint },
    ...{ now: browserNow, random: browserRandom, newId: browserId, later: browserLater },
    keep: browserKeep(author.actor.id, incident.id),
  });
  const details = new EventDetails({
    read: (ids) => readDetails({ api: browserApi, incidentId: incident.id }, ids),
    arrived: (events) =>
      queryClient.setQueryData<IncidentState>(incidentKey(incident.id), (base) => base && withDetails(base, events)),
    later: browserLater,
  });
  const { live, presence } = openLive({ incidentId: incident.id, author, queries, session });
  const caughtUp: KeepingUp['caughtUp'] = (before, read) => {
    live.arrived(arrivalOf(before, read, author.actor.id));
    noticeMembers(queries, incident.id, read.revisions);
    noticeUnsaid(queryClient, incident.id, read.revisions);
    session.noticeErasures(read.revisions);
  };
  const drafts = browserDrafts(author.actor.id, incident.id, () => session.shown());
  const beginning = { isOver: !rendered.areSome };
  return { tools: { queries, session, drafts, details, live, presence }, caughtUp, beginning };
}

/** The events that hold a milestone: the same list while it holds the same, so that what follows from them stays. */
function useHolders(events: readonly IncidentEvent[]): readonly IncidentEvent[] {
  const [holders] = useState(() => new PickedEvents(({ milestone }) => milestone !== null));
  return useMemo(() => holders.of(events), [holders, events]);
}

/** Milestones are spoken of all over the page. */
function useMilestonesRead(holders: readonly IncidentEvent[], details: EventDetails): void {
  useEffect(() => details.want(holders.filter(isOutline).map(({ id }) => id)), [holders, details]);
}

function byTarget(outbox: readonly Change[]): ReadonlyMap<Target, readonly Change[]> {
  const changes = new Map<Target, readonly Change[]>();
  for (const change of outbox) {
    const target = changeTarget(change);
    changes.set(target, [...(changes.get(target) ?? []), change]);
  }
  return changes;
}
