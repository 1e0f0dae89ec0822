// Brings the state that the server last told up to date: asks which revisions came since and reads only what they
// touched, or all of it where that is less work or where a revision does not say what it touched.

import type { IncidentState } from '@/core/incident/state';
import type { Instant } from '@/core/time/instant';
import { withEvent, withEventDeleted, withFigure, withFigureDeleted, withIncident, withRevision } from './base-state';
import type { Target } from './outbox/target';
import {
  type Reading,
  readEvent,
  readFigure,
  readIncidentFields,
  readWhole,
  UnreadableIncident,
} from './read-incident';
import { readRevisions, type Touch, touchOf } from './revisions';

/** Beyond this many single readings, one reading of everything costs less. */
const READ_ONE_BY_ONE = 20;

export async function catchUp(reading: Reading, known: IncidentState, now: Instant): Promise<IncidentState> {
  const revisions = await readRevisions(reading, known.incident.revision);
  const last = revisions.at(-1);
  if (!last) return known;
  const touches = revisions.map(touchOf);
  const lacking = targetsLacking(known, touches);
  if (lacking === null || lacking.length > READ_ONE_BY_ONE) {
    return readWhole(reading, known);
  }
  const tellings = await Promise.all(lacking.map((target) => readTarget(reading, target, now)));
  return withRevision(
    tellings.reduce((state, tell) => tell(state), known),
    last.seq,
  );
}

/** What was touched beyond what is known; null where a revision does not say. */
function targetsLacking(known: IncidentState, touches: readonly (Touch | null)[]): readonly Target[] | null {
  const lacking = new Set<Target>();
  for (const touch of touches) {
    if (touch === null) return null;
    if (versionOf(known, touch.target) < touch.version) lacking.add(touch.target);
  }
  return [...lacking];
}

function versionOf({ incident, events, figures }: IncidentState, target: Target): number {
  if (target === 'incident') return incident.version;
  const id = idOf(target);
  const known = target.startsWith('event:') ? events.get(id)?.event : figures.get(id)?.figure;
  return known?.version ?? 0;
}

const idOf = (target: Target): string => target.slice(target.indexOf(':') + 1);

type Telling = (state: IncidentState) => IncidentState;

async function readTarget(reading: Reading, target: Target, now: Instant): Promise<Telling> {
  if (target === 'incident') {
    const fields = await readIncidentFields(reading);
    return (state) => withIncident(state, fields);
  }
  const id = idOf(target);
  const isEvent = target.startsWith('event:');
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
