// An incident's revisions as a member may read them, with the names that their sentences need.

import 'server-only';
import type { RevisionQuery } from '@/core/contracts/event-query';
import type { Names } from '@/core/incident/sentence';
import { mayReadEvent } from '@/core/share/redaction';
import { type ReadableRevision, readableRevision } from '@/core/share/revisions';
import { inSnapshot } from '../db/client';
import { findMembership } from '../db/incidents';
import { subjectsOf } from '../db/revision-subjects';
import { revisionsAfter } from '../db/revisions';

export interface RevisionPage {
  readonly revisions: readonly ReadableRevision[];
  readonly names: Names;
  /** The number to ask for revisions after; null at the end. */
  readonly nextAfter: number | null;
}

/** Null when there is no such incident for this user. */
export const listRevisions = (
  user: { readonly id: string },
  ref: string,
  { after, limit }: RevisionQuery,
): Promise<RevisionPage | null> =>
  inSnapshot(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return null;
    const { incident, role } = membership;
    const reader = { userId: user.id, role };
    const revisions = await revisionsAfter(tx, incident.id, after, limit);
    const { events, figures } = await subjectsOf(
      tx,
      incident.id,
      revisions.map(({ revision }) => revision),
    );
    const last = revisions.at(-1)?.revision.seq ?? after;
    return {
      revisions: revisions.map((revision) => readableRevision(reader, revision, (id) => events.get(id))),
      names: {
        event: (id) => {
          const event = events.get(id);
          return event && mayReadEvent(reader, event) ? event.title : undefined;
        },
        figure: (id) => figures.get(id)?.label,
      },
      nextAfter: last < incident.revision ? last : null,
    };
  });
