'use client';

// What every part of the incident page works with: the incident as shown, who is at work, and how to change things.

import { createContext, type ReactElement, type ReactNode, useMemo, useState } from 'react';
import type { Drafts } from '@/client/drafts';
import type { EventDetails } from '@/client/event-details';
import type { QueryPort } from '@/client/incident-queries';
import type { IncidentSession, SessionSnapshot } from '@/client/incident-session';
import type { LiveIncident } from '@/client/live/live-incident';
import type { PresenceTeller } from '@/client/live/presence-teller';
import type { Change } from '@/client/outbox/change';
import type { Target } from '@/client/outbox/target';
import type { ReadContext } from '@/core/contracts/read-event';
import type { Author } from '@/core/incident/deciding/decision';
import type { IncidentEvent } from '@/core/incident/event';
import type { Figure } from '@/core/incident/figure';
import type { Incident } from '@/core/incident/incident';
import type { Action } from '@/core/incident/permission';
import type { IncidentState } from '@/core/incident/record/state';
import type { Instant } from '@/core/time/instant';
import { useGiven } from '../use-given';

export interface Workspace {
  readonly session: IncidentSession;
  readonly snapshot: SessionSnapshot;
  readonly queries: QueryPort;
  readonly drafts: Drafts;
  /** Reads the texts of events that are known in outline. */
  readonly details: EventDetails;
  /** What others do, as it happens. */
  readonly live: LiveIncident;
  /** Tells others what is done here. */
  readonly presence: PresenceTeller;
  readonly author: Author;
  /** What the server told last, whatever is still on its way there. */
  readonly told: IncidentState;
  /** What the page shows. */
  readonly state: IncidentState;
  readonly incident: Incident;
  /** Whether most of the events are still being read. */
  readonly isBegun: boolean;
  /** In the order of time, undated ones last. */
  readonly events: readonly IncidentEvent[];
  /** Those that hold a milestone: all that metrics and relative words are about. */
  readonly holders: readonly IncidentEvent[];
  /** In the order of entry. */
  readonly figures: readonly Figure[];
  /** Changes that the server does not have, by what they change. */
  readonly changes: ReadonlyMap<Target, readonly Change[]>;
  /** Why reading the incident again failed the last time; null where it did not. */
  readonly readingError: Error | null;
  readonly now: Instant;
  /** How typed times are read. */
  readonly reading: ReadContext;
  readonly may: (action: Action) => boolean;
  /** Says something to whoever cannot see it happen. */
  readonly announce: (words: string) => void;
}

/** What a part of the page can be given before there is anybody to announce to. */
export type WorkspaceParts = Omit<Workspace, 'announce'>;

/** What an edit of an event leaves as it is. */
export type SteadyWorkspace = Omit<Workspace, 'told' | 'state' | 'snapshot' | 'events' | 'figures' | 'changes'>;

const WorkspaceContext = createContext<Workspace | null>(null);
const SteadyContext = createContext<SteadyWorkspace | null>(null);

interface WorkspaceProviderProps {
  readonly value: Workspace;
  readonly children: ReactNode;
}

export function WorkspaceProvider({ value, children }: WorkspaceProviderProps): ReactElement {
  const [parts] = useState(() => new SteadyParts());
  return (
    <SteadyContext value={useMemo(() => parts.of(value), [parts, value])}>
      <WorkspaceContext value={value}>{children}</WorkspaceContext>
    </SteadyContext>
  );
}

/** The same object for as long as it would hold the same. */
class SteadyParts {
  private last: SteadyWorkspace | null = null;

  of({ told, state, snapshot, events, figures, changes, ...steady }: Workspace): SteadyWorkspace {
    if (this.last === null || !holdsTheSame(this.last, steady)) this.last = steady;
    return this.last;
  }
}

const holdsTheSame = (a: SteadyWorkspace, b: SteadyWorkspace): boolean =>
  Object.entries(b).every(([name, value]) => Object.is(a[name as keyof SteadyWorkspace], value));

/** All of it: whoever asks is rendered again with every edit. */
export const useWorkspace = (): Workspace => useGiven(WorkspaceContext);

/** The part of it that edits of events leave as it is: whoever needs no more is not rendered again with each of them. */
export const useSteadyWorkspace = (): SteadyWorkspace => useGiven(SteadyContext);

const NONE: readonly Change[] = [];

export const useChangesOf = (target: Target): readonly Change[] => useWorkspace().changes.get(target) ?? NONE;
