// Rebuilds an incident's state from its revisions. A test proves that replaying all of them gives the tables.
// States are immutable: what a revision does not touch stays the same object. However many revisions are folded, each
// collection is copied at most once.

import { assertNever } from '@/core/assert-never';
import type { Instant } from '@/core/time/instant';
import type { Evidence } from '../evidence';
import type { Incident } from '../incident';
import { withChanges } from './changes';
import { mostChanges, withEntries } from './layered-map';
import {
  advanceEvent,
  advanceFigure,
  broughtEvent,
  changedAlong,
  type EventRecord,
  type FigureRecord,
  remainingEvent,
  takenBack,
} from './record';
import { type BulkRow, isChangedRow, type RecordedRevision, type Revision } from './revision';
import type { IncidentState } from './state';

/** The state after one more revision; `before` is undefined for the first, which must create the incident. */
export const advance = (
  before: IncidentState | undefined,
  incidentId: string,
  revision: RecordedRevision,
): IncidentState => {
  if (before === undefined) return created(incidentId, revision);
  const draft = new Draft(before);
  draft.take(revision);
  return draft.state();
};

/**
 * The state after all of `revisions`, which have no gap; throws otherwise.
 *
 * @param before the state that they follow; where it is absent they begin with the one that creates the incident
 */
export function replay(
  incidentId: string,
  revisions: Iterable<RecordedRevision>,
  before?: IncidentState,
): IncidentState {
  const replaying = new Replaying(incidentId, before);
  for (const revision of revisions) replaying.take(revision);
  return replaying.state();
}

/** A replay of revisions as they come, which need not be held all at the same time. */
export class Replaying {
  private draft: Draft | undefined;
  private reached: number;

  /** @param before the state that the first revision follows; undefined where it creates the incident */
  constructor(
    private readonly incidentId: string,
    before: IncidentState | undefined,
  ) {
    this.draft = before && new Draft(before);
    this.reached = before?.incident.revision ?? 0;
  }

  /** The next revision, or more rows of the last one; throws where one is missing. */
  take(revision: RecordedRevision): void {
    const isMoreOfTheLast = revision.seq === this.reached && revision.payload !== null && revision.rows !== undefined;
    if (!isMoreOfTheLast && revision.seq !== this.reached + 1)
      throw new Error(`Revision ${this.reached + 1} is missing`);
    this.reached = revision.seq;
    if (this.draft === undefined) this.draft = new Draft(created(this.incidentId, revision));
    else this.draft.take(revision);
  }

  /** To be asked for once, at the end. */
  state(): IncidentState {
    if (this.draft === undefined) throw new Error('An incident has at least one revision');
    return this.draft.state();
  }
}

function created(incidentId: string, { payload, seq, at }: RecordedRevision): IncidentState {
  if (payload?.type !== 'incident.created') throw new Error(`Revision ${seq} comes before the incident was created`);
  const incident = { ...payload.fields, id: incidentId, ref: payload.ref, revision: seq, version: 1, createdAt: at };
  return { incident, events: new Map(), figures: new Map(), evidence: new Map() };
}

/** A state that is being advanced. Its collections are those of the state it began with until the first change. */
class Draft {
  private incident: Incident;
  private readonly events: Collection<EventRecord>;
  private readonly figures: Collection<FigureRecord>;
  private readonly evidence: Collection<Evidence>;

  constructor({ incident, events, figures, evidence }: IncidentState) {
    this.incident = incident;
    this.events = new Collection(events);
    this.figures = new Collection(figures);
    this.evidence = new Collection(evidence);
  }

  state(): IncidentState {
    const { incident, events, figures, evidence } = this;
    return { incident, events: events.held(), figures: figures.held(), evidence: evidence.held() };
  }

  take(revision: RecordedRevision): void {
    const { seq, at, actor } = revision;
    if (this.incident.revision !== seq) this.incident = { ...this.incident, revision: seq };
    // What was erased says nothing any more.
    if (revision.payload === null) return;
    const { payload } = revision;
    switch (payload.type) {
      case 'incident.created':
        throw new Error(`Revision ${seq} creates an incident that exists`);
      case 'incident.changed':
        this.incident = { ...withChanges<Incident>(this.incident, payload.changes), version: payload.version };
        return;
      case 'event.created':
      case 'event.changed':
      case 'event.deleted':
      case 'event.restored':
        this.events.set(payload.eventId, advanceEvent(this.events.get(payload.eventId), payload, at));
        return;
      case 'figure.created':
      case 'figure.changed':
      case 'figure.deleted':
      case 'figure.restored':
        this.figures.set(payload.figureId, advanceFigure(this.figures.get(payload.figureId), payload, at));
        return;
      case 'evidence.added':
        this.evidence.set(payload.file.sha256, { ...payload.file, addedBy: actor, addedAt: at });
        return;
      case 'erasure.event':
        this.events.remove(payload.eventId);
        if (payload.remains !== null) {
          this.events.set(payload.eventId, remainingEvent(payload.eventId, payload.remains, at));
        }
        return;
      case 'erasure.figure':
        this.figures.remove(payload.figureId);
        return;
      case 'erasure.evidence':
        this.evidence.remove(payload.sha256);
        return;
      case 'member.added':
      case 'member.removed':
      case 'member.entered':
        return;
      case 'bulk.imported':
        for (const row of rowsOf(revision)) this.bring(row, at);
        return;
      case 'bulk.undone':
        for (const row of rowsOf(revision)) this.takeBack(row, payload.includesChanged, at);
        return;
      case 'bulk.changed':
        for (const row of rowsOf(revision)) this.change(row, at);
        return;
      default:
        assertNever(payload);
    }
  }

  private bring({ eventId, fields }: BulkRow, at: Instant): void {
    if (fields) this.events.set(eventId, broughtEvent(eventId, fields, at));
  }

  private takeBack({ eventId, fields }: BulkRow, includesChanged: boolean, at: Instant): void {
    const record = this.events.get(eventId);
    const after = record && fields && takenBack(record, includesChanged, at);
    if (after) this.events.set(eventId, after);
  }

  private change(row: BulkRow, at: Instant): void {
    const record = this.events.get(row.eventId);
    if (record && isChangedRow(row)) this.events.set(row.eventId, changedAlong(record, row, at));
  }
}

function rowsOf({ seq, rows }: Revision): readonly BulkRow[] {
  if (rows === undefined) throw new Error(`The rows of revision ${seq} were not read`);
  return rows;
}

/** A map that is copied before it changes much, so that the one it was made of stays as it is. */
class Collection<T extends object> {
  private own: Map<string, T> | null = null;
  /** The first changes: a state that is advanced by few revisions is not copied for them. */
  private readonly changes = new Map<string, T>();

  constructor(private readonly given: ReadonlyMap<string, T>) {}

  get(key: string): T | undefined {
    return this.own === null ? (this.changes.get(key) ?? this.given.get(key)) : this.own.get(key);
  }

  held(): ReadonlyMap<string, T> {
    if (this.own !== null) return this.own;
    return this.changes.size === 0 ? this.given : withEntries(this.given, this.changes);
  }

  set(key: string, value: T): void {
    if (this.own !== null) this.own.set(key, value);
    else if (this.changes.size < mostChanges(this.given)) this.changes.set(key, value);
    else this.owned().set(key, value);
  }

  remove(key: string): void {
    this.owned().delete(key);
  }

  private owned(): Map<string, T> {
    this.own ??= new Map([...this.given, ...this.changes]);
    return this.own;
  }
}
