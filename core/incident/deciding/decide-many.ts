// Accepts or refuses one change of many events, by the rules for each of them, and says what becomes of each in a row.
// One that may not be changed so refuses all.

import { ok, type Result, refuse } from '@/core/result';
import type { IncidentEvent } from '../event';
import { isEmpty, priorValues, sameValue } from '../record/changes';
import { fieldsOf } from '../record/event-history';
import type { EventRecord } from '../record/record';
import type { BulkFields, ChangedRow, RecordedBulkChange } from '../record/revision';
import type { IncidentView } from '../record/state';
import { invalid, type Refusal } from '../refusal';
import { type BulkChange, fieldsAfter, recordedChange } from './bulk-change';
import type { EventCommand, EventsCommand } from './command';
import { decideEvent } from './decide-event';
import { type Author, type Decided, unchanged } from './decision';
import { refuseUnexplained } from './reason';

/** As many as an event may have. */
const MOST_TAGS = 100;

interface Asked {
  readonly author: Author;
  readonly reason: string | null | undefined;
}

type OneRow = Result<ChangedRow | null, Refusal>;

/** @returns null where the event is as it should be already */
export function rowAfter(
  view: IncidentView,
  { event }: EventRecord,
  change: BulkChange,
  { author, reason }: Asked,
): OneRow {
  const place = { eventId: event.id, expectedVersion: null, reason };
  if (change.kind === 'delete') return row(view, { type: 'event.delete', ...place }, author);
  const fields = fieldsAfter(change, event);
  if (!fields.ok) return refuse(invalid('/change', `“${event.title}”: ${fields.error.detail}`));
  if ((fields.value.tags?.length ?? 0) > MOST_TAGS) {
    return refuse(invalid('/change/tags', `“${event.title}” would have more than ${MOST_TAGS} tags.`));
  }
  return row(view, { type: 'event.change', ...place, changes: fields.value }, author);
}

/** What takes a row back; null where the event was changed since, or is not there any more. */
export function rowBack(view: IncidentView, record: EventRecord, made: ChangedRow, { author, reason }: Asked): OneRow {
  const { event } = record;
  const place = { eventId: event.id, expectedVersion: null, reason };
  const isSame = (record.deletedAt !== null) === made.isDeleted && holds(event, made);
  if (!isSame) return ok(null);
  if (!isEmpty(made.changes)) {
    return row(view, { type: 'event.change', ...place, changes: priorValues<BulkFields>(made.changes) }, author);
  }
  if (!made.isDeleted) return row(view, { type: 'event.delete', ...place }, author);
  const restored = { eventId: event.id, fromVersion: event.version, fields: fieldsOf(event), reason };
  return row(view, { type: 'event.restore', ...restored }, author);
}

/** Whether every field that the row changed still is what the row made it. */
const holds = (event: IncidentEvent, { changes }: ChangedRow): boolean =>
  (Object.keys(changes) as (keyof BulkFields)[]).every((field) => sameValue(event[field], changes[field]?.to));

function row(view: IncidentView, command: EventCommand, author: Author): OneRow {
  const decided = decideEvent(view, command, author);
  if (!decided.ok) return decided;
  if (decided.value.kind === 'unchanged') return ok(null);
  const unexplained = refuseUnexplained(view, command);
  if (unexplained !== null) return refuse(unexplained);
  const { payload } = decided.value.revision;
  switch (payload.type) {
    case 'event.changed': {
      const { eventId, version, changes } = payload;
      return ok({ eventId, version, isDeleted: false, changes });
    }
    case 'event.deleted':
    case 'event.restored':
      return ok({
        eventId: payload.eventId,
        version: payload.version,
        isDeleted: payload.type === 'event.deleted',
        changes: {},
      });
    default:
      throw new Error(`One of many events is not ${payload.type}`);
  }
}

/** As a browser shows a change before the server has numbered and hashed it: what is not known here is left as it is. */
export function decideMany(view: IncidentView, command: EventsCommand, author: Author): Decided {
  const rows: ChangedRow[] = [];
  // Whether it must say why is asked for all of them at once.
  for (const made of rowsOf(view, command, { author, reason: UNASKED })) {
    if (!made.ok) return made;
    if (made.value !== null) rows.push(made.value);
  }
  if (rows.length === 0) return unchanged;
  const said = {
    type: 'bulk.changed',
    bulkId: '',
    change: recordedAs(command),
    count: rows.length,
    rowsHash: '',
  } as const;
  return ok({ kind: 'accepted', revision: { payload: said, reason: command.reason ?? null, rows } });
}

const UNASKED = '–';

function* rowsOf(view: IncidentView, command: EventsCommand, asked: Asked): Generator<OneRow> {
  if (command.type === 'events.edit') {
    for (const eventId of command.eventIds) {
      const record = view.event(eventId);
      if (record?.deletedAt === null) yield rowAfter(view, record, command.change, asked);
    }
    return;
  }
  for (const made of command.rows) {
    const record = view.event(made.eventId);
    if (record !== undefined) yield rowBack(view, record, made, asked);
  }
}

const recordedAs = (command: EventsCommand): RecordedBulkChange =>
  command.type === 'events.edit'
    ? recordedChange(command.change)
    : { kind: 'undo', undoes: command.revision ?? 0, keptCount: 0 };
