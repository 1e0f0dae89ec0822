// An incident that one transaction has to itself, while verbs do their work on it one after the other. What they decide
// is collected and written together, in a few statements however many they were; `written` is for whoever reads more
// than single events, and writes it first.

import 'server-only';
import type { IncidentEvent, Privilege } from '@/core/incident/event';
import type { Incident } from '@/core/incident/incident';
import type { EventRecord } from '@/core/incident/record/record';
import type { Revision } from '@/core/incident/record/revision';
import type { Role } from '@/core/incident/vocabulary';
import type { Instant } from '@/core/time/instant';
import type { Database } from '../../db/connection/client';
import { findEvent, findEvents } from '../../db/events/events';
import { type EventStep, writeEvents } from '../../db/events/write-events';
import { type KeptIncident, keepIncident } from '../../db/incidents';
import { appendRevisionRows } from '../../db/record/revisions';

export class Sitting {
  readonly #tx: Database;
  #kept: KeptIncident;
  #revisions: Revision[] = [];
  readonly #steps = new Map<string, EventStep>();
  /** As they stand, written or not; null where there is none. */
  readonly #events = new Map<string, EventRecord | null>();

  private constructor(tx: Database, kept: KeptIncident) {
    this.#tx = tx;
    this.#kept = kept;
  }

  /** Waits until the incident is free. Null where there is none of this name. */
  static async open(tx: Database, ref: string): Promise<Sitting | null> {
    const kept = await keepIncident(tx, ref);
    return kept && new Sitting(tx, kept);
  }

  /** As it stands after all that was decided. */
  get incident(): Incident {
    return this.#kept.incident;
  }

  /** The moment of the last revision. */
  get updatedAt(): Instant {
    return this.#kept.updatedAt;
  }

  /** That stand after all that was decided, by event, deleted ones too. */
  get privileges(): ReadonlyMap<string, Privilege> {
    return this.#kept.privileges;
  }

  roleOf(userId: string): Role | null {
    return this.#kept.roles.get(userId) ?? null;
  }

  /** Spares as many questions as there are events, where they are known beforehand. */
  async fetch(named: readonly string[]): Promise<void> {
    if (named.length < 2) return;
    const found = await findEvents(this.#tx, this.incident.id, named);
    for (const eventId of named) this.#events.set(eventId.toLowerCase(), null);
    for (const record of found) this.#events.set(record.event.id, record);
  }

  /** Deleted ones too. */
  async event(named: string): Promise<EventRecord | null> {
    // The database knows a UUID in any case.
    const eventId = named.toLowerCase();
    const held = this.#events.get(eventId);
    if (held !== undefined) return held;
    const found = await findEvent(this.#tx, this.incident.id, eventId);
    this.#events.set(eventId, found);
    return found;
  }

  record(revision: Revision): void {
    this.#revisions.push(revision);
    this.#kept = { ...this.#kept, incident: { ...this.incident, revision: revision.seq }, updatedAt: revision.at };
  }

  setEvent(before: EventRecord | null, after: EventRecord): void {
    const { id } = after.event;
    const earlier = this.#steps.get(id);
    this.#steps.set(id, { before: earlier === undefined ? before : earlier.before, after });
    this.#events.set(id, after);
    this.#protect(after.event);
  }

  #protect({ id, privilege }: IncidentEvent): void {
    const { privileges: before } = this.#kept;
    if (privilege === null && !before.has(id)) return;
    const privileges = new Map(before);
    if (privilege === null) privileges.delete(id);
    else privileges.set(id, privilege);
    this.#kept = { ...this.#kept, privileges };
  }

  /** The transaction, in which all that was decided is written. */
  async written(): Promise<Database> {
    const revisions = this.#revisions;
    const steps = [...this.#steps.values()];
    this.#revisions = [];
    this.#steps.clear();
    if (revisions.length > 0) await appendRevisionRows(this.#tx, this.incident.id, revisions);
    if (steps.length > 0) await writeEvents(this.#tx, this.incident.id, steps);
    return this.#tx;
  }

  /** Reads anew what it holds by heart, after tables were changed past it. */
  async refresh(): Promise<void> {
    const { id } = this.incident;
    const kept = await keepIncident(await this.written(), id);
    if (kept === null) throw new Error('An incident that is kept does not vanish');
    this.#kept = kept;
    this.#events.clear();
  }
}
