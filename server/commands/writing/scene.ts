// What a verb finds when it is its turn: the incident, kept for it alone, and who writes, as what, at what moment.

import 'server-only';
import { assertNever } from '@/core/assert-never';
import type { Author } from '@/core/incident/deciding/decision';
import type { Incident } from '@/core/incident/incident';
import type { EventRecord } from '@/core/incident/record/record';
import type { Refusal } from '@/core/incident/refusal';
import { type Result, refuse } from '@/core/result';
import { type MemberReader, memberReader } from '@/core/share/reader';
import { mayReadEvent } from '@/core/share/redaction';
import { type Instant, instant } from '@/core/time/instant';
import { now } from '../../clock/clock';
import type { Database } from '../../db/connection/client';
import { noteHead } from '../../record/checkpoints';
import { type Entry, OPERATOR } from './entry';
import { type Done, doOnce, keyedById, type Once, type Refused } from './once';
import { Sitting } from './sitting';
import { type Claim, inTurn } from './turns';

export interface Scene {
  readonly sitting: Sitting;
  readonly incident: Incident;
  readonly author: Author;
  readonly reader: MemberReader;
  /** The moment of the revision to come, never before that of the last. */
  readonly at: Instant;
}

type Work<T> = (scene: Scene) => Promise<Result<T, Refusal>>;

/**
 * Keeps the incident, claims the key, does the work, in a transaction that others on the incident may share. The work
 * must be able to run twice, and decides last: what it refuses may have written nothing.
 */
export const inIncident = <T>(entry: Entry, ref: string, once: Once<T> | null, work: Work<T>) =>
  keeping({ kind: 'shared', ref, eventId: null }, entry, once, work);

/** The same for work on one event that the author may read, deleted or not. */
export const onEvent = <T>(
  entry: Entry,
  { ref, eventId }: { readonly ref: string; readonly eventId: string },
  once: Once<T> | null,
  work: (scene: Scene, record: EventRecord) => Promise<Result<T, Refusal>>,
) =>
  keeping({ kind: 'shared', ref, eventId }, entry, once, async (scene) => {
    const record = await readableRecord(scene, eventId);
    return record === null ? refuse({ kind: 'not-found' }) : work(scene, record);
  });

/** The same in a transaction of its own, once: for work that has effects outside the database. */
export const aloneInIncident = <T>(entry: Entry, ref: string, once: Once<T> | null, work: Work<T>) =>
  keeping({ kind: 'alone', ref, eventId: null }, entry, once, work);

/** The same for work on many events: others on the incident wait until it is done. */
export const longInIncident = <T>(entry: Entry, ref: string, once: Once<T> | null, work: Work<T>) =>
  keeping({ kind: 'long', ref, eventId: null }, entry, once, work);

async function keeping<T>(
  claim: Claim,
  entry: Entry,
  once: Once<T> | null,
  work: Work<T>,
): Promise<Result<Done<T>, Refused>> {
  let incidentId: string | null = null;
  const inside = async (tx: Database, sitting: Sitting | null): Promise<Result<Done<T>, Refused>> => {
    incidentId = sitting?.incident.id ?? null;
    const scene = sitting && openScene(sitting, entry);
    if (scene === null) return refuse({ kind: 'not-found' });
    return doOnce(tx, keyedById(once, claim.ref, scene.incident.id), () => work(scene));
  };
  if (entry.kind !== 'seed') {
    const done = await inTurn(claim, inside);
    if (done.ok && incidentId !== null) noteHead(incidentId);
    return done;
  }
  const sitting = await Sitting.open(entry.tx, claim.ref);
  const done = await inside(entry.tx, sitting);
  await sitting?.written();
  return done;
}

function openScene(sitting: Sitting, entry: Entry): Scene | null {
  // Two processes need not agree on the time to the millisecond; the record still runs forwards.
  const at = instant(Math.max(now(), sitting.updatedAt));
  switch (entry.kind) {
    case 'member': {
      const role = sitting.roleOf(entry.user.id);
      return role && sceneOf(sitting, { actor: entry.user, role }, at);
    }
    case 'emergency':
      // Of no consequence: all that they can do is become a member.
      return sceneOf(sitting, { actor: entry.user, role: 'viewer' }, at);
    case 'operator':
      return sceneOf(sitting, { actor: OPERATOR, role: 'commander' }, at);
    case 'seed':
      return sceneOf(sitting, { actor: entry.actor, role: entry.role }, entry.at);
    default:
      return assertNever(entry);
  }
}

const sceneOf = (sitting: Sitting, author: Author, at: Instant): Scene => ({
  sitting,
  incident: sitting.incident,
  author,
  reader: memberReader({ userId: author.actor.id, role: author.role }, sitting.privileges),
  at,
});

/**
 * The event, deleted or not, unless the author may not read it: then it does not exist. It comes with the sources that
 * they may not read, so that what is written on it loses none; outcome.ts leaves them out of the answer.
 */
export async function readableRecord({ sitting, reader }: Scene, eventId: string): Promise<EventRecord | null> {
  const record = await sitting.event(eventId);
  return record !== null && mayReadEvent(reader, record.event) ? record : null;
}
