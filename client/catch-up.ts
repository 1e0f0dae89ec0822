// Brings the state that the server last told up to date: asks which revisions came since, makes their changes, and reads
// what cannot be made so, or all of it where that is less work or where a revision does not say what it touched. Ends in
// the state that a fresh reading would give, apart from what is known to be deleted.

import type { RevisionOut } from '@/core/contracts/revision';
import type { IncidentState } from '@/core/incident/record/state';
import type { Instant } from '@/core/time/instant';
import {
  withDeletedOf,
  withEvent,
  withEventDeleted,
  withEvidence,
  withFigure,
  withFigureDeleted,
  withIncident,
  withRevision,
} from './base-state';
import { withApplied } from './history/apply-revision';
import { isErasure, readRevisionPage, touchesOf } from './history/revisions';
import { eventOfTarget, type Target } from './outbox/target';
import {
  type Reading,
  readEvent,
  readEvidence,
  readFigure,
  readIncidentFields,
  readWhole,
  UnreadableIncident,
} from './read-incident';

/** Beyond this many single readings, one reading of everything costs less. */
const READ_ONE_BY_ONE = 20;

export interface CaughtUp {
  readonly state: IncidentState;
  /** What came since, oldest first; of very much only the beginning. */
  readonly revisions: readonly RevisionOut[];
}

export async function catchUp(reading: Reading, known: IncidentState, now: Instant): Promise<CaughtUp> {
  const { revisions, nextAfter } = await readRevisionPage(reading, known.incident.revision);
  const last = revisions.at(-1);
  if (!last) return { state: known, revisions };
  const news = nextAfter === null ? newsIn(known, revisions) : null;
  if (news === null || news.lacking.size > READ_ONE_BY_ONE) {
    const whole = await readWhole(reading, known);
    return { state: nextAfter === null && saysAll(revisions) ? withDeletedOf(whole, known) : whole, revisions };
  }
  const tellings = await Promise.all([...news.lacking].map((target) => readTarget(reading, target, now)));
  const told = tellings.reduce((state, tell) => tell(state), news.applied);
  return { state: withRevision(told, last.seq), revisions };
}

/** Whether what is known to be deleted may still be kept: nothing was erased, or hidden from this reader. */
const saysAll = (revisions: readonly RevisionOut[]): boolean =>
  revisions.every((revision) => revision.payload !== null && !isErasure(revision));

type Lacking = Target | 'evidence';

interface News {
  /** What is known, with every change made that says all there is to know. */
  readonly applied: IncidentState;
  readonly lacking: ReadonlySet<Lacking>;
}

/** Null where a revision does not say what it touched. */
function newsIn(known: IncidentState, revisions: readonly RevisionOut[]): News | null {
  const lacking = new Set<Lacking>();
  let applied = known;
  for (const revision of revisions) {
    const touches = touchesOf(revision);
    if (touches === null || bringsIntoSight(applied, revision)) return null;
    applied = withApplied(applied, revision) ?? applied;
    for (const touch of touches) {
      if (touch.kind === 'evidence') lacking.add('evidence');
      else if (versionOf(applied, touch.target) < touch.version) lacking.add(touch.target);
    }
  }
  return { applied, lacking };
}

/** An event may be restored to before it was privileged: then others, whose times are relative to it, say so again. */
const bringsIntoSight = ({ events }: IncidentState, { type, payload }: RevisionOut): boolean =>
  type === 'event.restored' && typeof payload?.eventId === 'string' && !events.has(payload.eventId);

/** Zero for what is not known. */
export function versionOf({ incident, events, figures }: IncidentState, target: Target): number {
  if (target === 'incident') return incident.version;
  const id = idOf(target);
  const known = eventOfTarget(target) === null ? figures.get(id)?.figure : events.get(id)?.event;
  return known?.version ?? 0;
}

const idOf = (target: Target): string => target.slice(target.indexOf(':') + 1);

type Telling = (state: IncidentState) => IncidentState;

async function readTarget(reading: Reading, target: Lacking, now: Instant): Promise<Telling> {
  if (target === 'evidence') {
    const files = await readEvidence(reading);
    return (state) => withEvidence(state, files);
  }
  if (target === 'incident') {
    const fields = await readIncidentFields(reading);
    return (state) => withIncident(state, fields);
  }
  const id = idOf(target);
  const isEvent = eventOfTarget(target) !== null;
  try {
    if (isEvent) {
      const event = await readEvent(reading, id);
      return (state) => withEvent(state, event);
    }
    const figure = await readFigure(reading, id);
    return (state) => withFigure(state, figure);
  } catch (error) {
    if (!isGone(error)) throw error;
    return (state) => (isEvent ? withEventDeleted(state, id, now) : withFigureDeleted(state, id, now));
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof UnreadableIncident && error.failure.kind === 'problem' && error.failure.status === 404;
