// Every assertion of privilege over an event or one of its sources, read out of the event's revisions: who entered it and
// when, as it is worded now, and how it ended. An assertion that ends and is made anew is two; one whose event or source
// was removed and comes back goes on.

import { assertNever } from '@/core/assert-never';
import type { Actor } from '@/core/incident/actor';
import type { EventFields, Privilege, Source } from '@/core/incident/event';
import { type BulkRow, isChangedRow, type RecordedRevision } from '@/core/incident/record/revision';
import type { Instant } from '@/core/time/instant';

/** A revision, as far as it did something to a privilege. */
export interface PrivilegeDeed {
  readonly revision: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly reason: string | null;
}

/** `removed`: the event or the source is gone, and what was written of it stays protected. */
export interface PrivilegeEnd extends PrivilegeDeed {
  readonly how: 'lifted' | 'removed';
}

export interface Assertion {
  readonly eventId: string;
  /** As it was last; null where the event itself is privileged. */
  readonly source: Source | null;
  readonly privilege: Privilege;
  /** Null where that was erased. */
  readonly asserted: PrivilegeDeed | null;
  /** The revision from which on the record tells of it. */
  readonly since: number;
  readonly ended: PrivilegeEnd | null;
}

/** @param revisions that are about the event, oldest first, bulk revisions with its row alone */
export function assertionsOver(eventId: string, revisions: readonly RecordedRevision[]): readonly Assertion[] {
  let before: Standing = NOT_THERE;
  let assertions: readonly Assertion[] = [];
  for (const revision of revisions) {
    const after = standingAfter(before, revision);
    if (after === ERASED) assertions = [];
    else assertions = steppedOn(eventId, assertions, { before, after, revision });
    before = after;
  }
  return assertions;
}

type Protected = Pick<EventFields, 'privilege' | 'sources'>;

/** What of an event can be privileged, and whether the event is there. */
interface Standing extends Protected {
  readonly isThere: boolean;
}

const NOT_THERE: Standing = { privilege: null, sources: [], isThere: false };
const ERASED: Standing = { ...NOT_THERE };

const there = ({ privilege, sources }: Protected): Standing => ({ privilege, sources, isThere: true });

function standingAfter(before: Standing, { payload, rows = [] }: RecordedRevision & Rows): Standing {
  if (payload === null) return before;
  switch (payload.type) {
    case 'event.created':
    case 'event.restored':
      return there(payload.fields);
    case 'event.changed': {
      const { privilege, sources } = payload.changes;
      return there({ privilege: privilege ? privilege.to : before.privilege, sources: sources?.to ?? before.sources });
    }
    case 'event.deleted':
    // An import that is undone is about the events alone that it takes back.
    case 'bulk.undone':
      return { ...before, isThere: false };
    case 'erasure.event':
      return payload.remains === null ? ERASED : there(payload.remains.fields);
    case 'bulk.imported':
    case 'bulk.changed':
      return rows.reduce(alongRow, before);
    case 'incident.created':
    case 'incident.changed':
    case 'figure.created':
    case 'figure.changed':
    case 'figure.deleted':
    case 'figure.restored':
    case 'evidence.added':
    case 'erasure.figure':
    case 'erasure.evidence':
    case 'member.added':
    case 'member.removed':
    case 'member.entered':
      return before;
    default:
      return assertNever(payload);
  }
}

interface Rows {
  readonly rows?: readonly BulkRow[];
}

function alongRow(before: Standing, row: BulkRow): Standing {
  if (isChangedRow(row)) return { ...before, isThere: !row.isDeleted };
  return row.fields === null ? before : there(row.fields);
}

interface Step {
  readonly before: Standing;
  readonly after: Standing;
  readonly revision: RecordedRevision;
}

/** What is privileged, by the source's id, or by nothing for the event itself. */
type Held = Pick<Assertion, 'privilege' | 'source'>;

const ITSELF = '';

function heldIn({ privilege, sources, isThere }: Standing): ReadonlyMap<string, Held> {
  const held = new Map<string, Held>();
  if (!isThere) return held;
  if (privilege !== null) held.set(ITSELF, { privilege, source: null });
  for (const source of sources) {
    if (source.privilege !== null) held.set(source.id, { privilege: source.privilege, source });
  }
  return held;
}

const keyOf = ({ source }: Assertion): string => source?.id ?? ITSELF;

function steppedOn(eventId: string, assertions: readonly Assertion[], step: Step): readonly Assertion[] {
  const held = heldIn(step.after);
  const going = assertions.filter(({ ended }) => ended?.how !== 'lifted');
  const goingOn = new Set(going.map(keyOf));
  const kept = assertions.map((assertion) => {
    if (assertion.ended?.how === 'lifted') return assertion;
    const now = held.get(keyOf(assertion));
    if (now !== undefined) return { ...assertion, ...now, ended: null };
    return assertion.ended === null ? { ...assertion, ended: endOf(keyOf(assertion), step) } : assertion;
  });
  const begun = [...held].flatMap(([key, now]) => (goingOn.has(key) ? [] : [begunBy(eventId, now, step)]));
  return [...kept, ...begun];
}

function begunBy(eventId: string, now: Held, { revision }: Step): Assertion {
  // What remains after an erasure was asserted by something that is not on the record any more.
  const isRepeated = revision.payload?.type === 'erasure.event';
  return { eventId, ...now, asserted: isRepeated ? null : deedOf(revision), since: revision.seq, ended: null };
}

function endOf(key: string, { after, revision }: Step): PrivilegeEnd {
  const isLifted = after.isThere && (key === ITSELF || after.sources.some(({ id }) => id === key));
  return { ...deedOf(revision), how: isLifted ? 'lifted' : 'removed' };
}

function deedOf(revision: RecordedRevision): PrivilegeDeed {
  const { seq, at, actor } = revision;
  return { revision: seq, at, actor, reason: revision.payload === null ? null : revision.reason };
}
