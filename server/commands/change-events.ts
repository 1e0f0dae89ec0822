// Changes many events alike, as one revision: each by the rules for it, or none of them. What others changed since the asker read
// is told first.

import 'server-only';
import { type BulkInput, readBulkChange } from '@/core/contracts/bulk';
import { type BulkChange, recordedChange } from '@/core/incident/deciding/bulk-change';
import { rowAfter } from '@/core/incident/deciding/decide-many';
import type { EventRecord } from '@/core/incident/record/record';
import type { ChangedRow } from '@/core/incident/record/revision';
import type { IncidentView } from '@/core/incident/record/state';
import type { NamedVersion, Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { mayReadEvent } from '@/core/share/redaction';
import { changedByOthers } from '../db/events/bulk-changes';
import { findEvents } from '../db/events/events';
import { type BulkRows, withBulkRows } from './writing/bulk-rows';
import type { Entry } from './writing/entry';
import type { Once } from './writing/once';
import type { Scene } from './writing/scene';

export interface EventsChange {
  readonly ref: string;
  readonly input: BulkInput;
  readonly once: Once<EventsChanged> | null;
}

export interface EventsChanged {
  /** Null where nothing needed to change. */
  readonly revision: number | null;
  readonly changed: number;
  readonly unchanged: number;
  /** Those that others changed since, and stay as they are; some of them by name. */
  readonly left: { readonly count: number; readonly events: readonly NamedVersion[] };
}

export const changeEvents = (entry: Entry, { ref, input, once }: EventsChange) =>
  withBulkRows<EventsChanged>(entry, ref, once, (scene, rows) => changed(scene, input, rows));

/** So many events are held at a time. */
const AT_A_TIME = 1_000;

async function changed(scene: Scene, input: BulkInput, rows: BulkRows): Promise<Result<EventsChanged, Refusal>> {
  const change = readBulkChange(input.change);
  const eventIds = [...new Set(input.eventIds)];
  const left = new LeftEvents();
  for (let from = 0; from < eventIds.length; from += AT_A_TIME) {
    const named = eventIds.slice(from, from + AT_A_TIME);
    const records = await readable(scene, named);
    if (records === null) return refuse({ kind: 'not-found' });
    const since = await changedSince(scene, input, named);
    const isLeft = ({ event, deletedAt }: EventRecord) =>
      deletedAt !== null || (input.changed !== 'change' && since.has(event.id));
    left.add(records.filter(isLeft));
    const made = rowsOf(
      scene,
      records.filter((record) => !isLeft(record)),
      change,
      input.reason,
    );
    if (!made.ok) return made;
    await rows.add(made.value);
  }
  if (left.count > 0 && input.changed === undefined) return refuse(left.refusal());
  const revision = await rows.record(recordedChange(change), input.reason ?? null);
  if (!revision.ok) return revision;
  const unchanged = eventIds.length - rows.count - left.count;
  return ok({ revision: revision.value, changed: rows.count, unchanged, left: left.told() });
}

/** In the order of their ids' list; null where one of them is not there for the author. */
async function readable(scene: Scene, eventIds: readonly string[]): Promise<readonly EventRecord[] | null> {
  const found = await findEvents(await scene.sitting.written(), scene.incident.id, eventIds);
  const byId = new Map(found.map((record) => [record.event.id, record]));
  const records = eventIds.flatMap((id) => byId.get(id) ?? []);
  const areAll = records.length === eventIds.length && records.every(({ event }) => mayReadEvent(scene.reader, event));
  return areAll ? records : null;
}

const NONE: ReadonlySet<string> = new Set();

async function changedSince({ sitting, incident, author }: Scene, { basedOn }: BulkInput, eventIds: readonly string[]) {
  // Nothing came after the last revision, whatever number is given.
  if (basedOn === undefined || basedOn >= incident.revision) return NONE;
  const since = { revision: basedOn, exceptBy: author.actor.id };
  return changedByOthers(await sitting.written(), incident.id, eventIds, since);
}

function rowsOf(
  { incident, author }: Scene,
  records: readonly EventRecord[],
  change: BulkChange,
  reason: string | null | undefined,
): Result<readonly ChangedRow[], Refusal> {
  const rows: ChangedRow[] = [];
  for (const record of records) {
    const row = rowAfter(viewOfOne(incident, record), record, change, { author, reason });
    if (!row.ok) return row;
    if (row.value !== null) rows.push(row.value);
  }
  return ok(rows);
}

export const viewOfOne = (incident: Scene['incident'], record: EventRecord): IncidentView => ({
  incident,
  event: () => record,
  figure: () => undefined,
  hasEvidence: () => false,
});

const MOST_NAMED = 100;

/** What stays as it is, of which only some is named. */
export class LeftEvents {
  count = 0;
  private readonly named: NamedVersion[] = [];

  add(records: readonly EventRecord[]): void {
    this.count += records.length;
    for (const { event } of records.slice(0, MOST_NAMED - this.named.length)) {
      this.named.push({ id: event.id, title: event.title, version: event.version });
    }
  }

  told(): EventsChanged['left'] {
    return { count: this.count, events: this.named };
  }

  refusal(): Refusal {
    const advice = 'Send changed=leave to change the others, or changed=change to change these too.';
    return { kind: 'changed-since', count: this.count, named: this.named, advice };
  }
}
