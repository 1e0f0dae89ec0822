// What a verb finds inside the transaction: the incident, kept for it alone, and who writes, as what, at what moment.

import 'server-only';
import type { Author } from '@/core/incident/decision';
import type { Incident } from '@/core/incident/incident';
import type { EventRecord } from '@/core/incident/record';
import type { Refusal } from '@/core/incident/refusal';
import { type Result, refuse } from '@/core/result';
import { type MemberReader, mayReadEvent } from '@/core/share/redaction';
import { type Instant, instant } from '@/core/time/instant';
import { now } from '../clock/clock';
import { type Database, inTransaction } from '../db/client';
import { findEvent } from '../db/events';
import { lockIncident, lockMembership } from '../db/incidents';
import type { Entry } from './entry';
import { type Done, doOnce, type Once, type Refused } from './once';

export interface Scene {
  readonly tx: Database;
  readonly incident: Incident;
  readonly author: Author;
  readonly reader: MemberReader;
  /** The moment of the revision to come, never before that of the last. */
  readonly at: Instant;
}

/** One transaction: claims the key, keeps the incident, does the work. */
export function inIncident<T>(
  entry: Entry,
  ref: string,
  once: Once<T> | null,
  work: (scene: Scene) => Promise<Result<T, Refusal>>,
): Promise<Result<Done<T>, Refused>> {
  const inside = (tx: Database) =>
    doOnce(tx, once, async () => {
      const scene = await openScene(tx, entry, ref);
      return scene === null ? refuse({ kind: 'not-found' }) : work(scene);
    });
  return entry.kind === 'seed' ? inside(entry.tx) : inTransaction(inside);
}

async function openScene(tx: Database, entry: Entry, ref: string): Promise<Scene | null> {
  if (entry.kind === 'seed') {
    const incident = await lockIncident(tx, ref);
    return incident && sceneOf(tx, incident, { actor: entry.actor, role: entry.role }, entry.at);
  }
  const membership = await lockMembership(tx, ref, entry.user.id);
  if (membership === null) return null;
  const { incident, role, updatedAt } = membership;
  // Two processes need not agree on the time to the millisecond; the record still runs forwards.
  return sceneOf(tx, incident, { actor: entry.user, role }, instant(Math.max(now(), updatedAt)));
}

const sceneOf = (tx: Database, incident: Incident, author: Author, at: Instant): Scene => ({
  tx,
  incident,
  author,
  reader: { userId: author.actor.id, role: author.role },
  at,
});

/** The event, deleted or not, unless the author may not read it: then it does not exist. */
export async function readableRecord({ tx, incident, reader }: Scene, eventId: string): Promise<EventRecord | null> {
  const record = await findEvent(tx, incident.id, eventId);
  return record !== null && mayReadEvent(reader, record.event) ? record : null;
}
