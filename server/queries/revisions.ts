// An incident's revisions as a member may read them, with the names that their sentences need.

import 'server-only';
import type { RevisionQuery } from '@/core/contracts/revision-query';
import { namedAmong } from '@/core/incident/event-names';
import type { Names } from '@/core/incident/sentences/sentence';
import { type MemberReader, mayReadEvent } from '@/core/share/redaction';
import { type ReadableRevision, readableRevision } from '@/core/share/revisions';
import { readerOf } from '../db/access/readers';
import { type Database, inSnapshot } from '../db/connection/client';
import { findEvent } from '../db/events/events';
import { findMembership } from '../db/incidents';
import { type Subjects, subjectsOf } from '../db/record/revision-subjects';
import { type RevisionStretch, revisionsIn } from '../db/record/revisions';
import { eventSubject, figureSubject } from '../db/record/subject';

export interface RevisionPage {
  readonly revisions: readonly ReadableRevision[];
  readonly names: Names;
  /** The number of the last one on this page where more follow; null at the end. */
  readonly next: number | null;
}

/** Null when there is no such incident for this user. */
export const listRevisions = (
  user: { readonly id: string },
  ref: string,
  query: RevisionQuery,
): Promise<RevisionPage | null> =>
  inSnapshot(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return null;
    const { incident, role } = membership;
    const reader = await readerOf(tx, incident.id, { userId: user.id, role });
    if (query.event !== undefined && !(await isReadable(tx, incident.id, reader, query.event))) return NOTHING;
    // One more than asked for tells whether there are more.
    const found = await revisionsIn(tx, incident.id, { ...stretchOf(query), limit: query.limit + 1 });
    const revisions = found.slice(0, query.limit);
    const subjects = await subjectsOf(
      tx,
      incident.id,
      revisions.map(({ revision }) => revision),
    );
    return {
      revisions: revisions.map((revision) => readableRevision(reader, revision, subjects)),
      names: namesFor(reader, subjects),
      next: found.length > revisions.length ? (revisions.at(-1)?.revision.seq ?? null) : null,
    };
  });

const NOTHING: RevisionPage = { revisions: [], names: { event: () => undefined, figure: () => undefined }, next: null };

/** Which revisions are about an event that does not exist for the reader is not to be learned by asking for it. */
async function isReadable(tx: Database, incidentId: string, reader: MemberReader, eventId: string): Promise<boolean> {
  const record = await findEvent(tx, incidentId, eventId);
  return record === null || mayReadEvent(reader, record.event);
}

function stretchOf({ event, figure, actor, ...stretch }: RevisionQuery): RevisionStretch {
  const subject = event !== undefined ? eventSubject(event) : figure !== undefined ? figureSubject(figure) : undefined;
  return { ...stretch, ...(subject !== undefined && { subject }), ...(actor !== undefined && { actorId: actor }) };
}

function namesFor(reader: MemberReader, { events, figures, holders }: Subjects): Names {
  const named = namedAmong(holders.filter((event) => mayReadEvent(reader, event)));
  return {
    event: (id) => {
      const event = events.get(id);
      return event && mayReadEvent(reader, event) ? named(event) : undefined;
    },
    figure: (id) => figures.get(id)?.label,
  };
}
