// The record of an incident up to a revision, change by change, in the sentences that a member reads. Names are those of
// the revision, so that what is told of it stays the same.

import 'server-only';
import type { RecordedChange } from '@/core/export/history-lines';
import { namedAmong } from '@/core/incident/event-names';
import { type IncidentState, liveEvents } from '@/core/incident/record/state';
import { describeErased, describeRevision, describeWithheld, type Names } from '@/core/incident/sentences/sentence';
import type { MemberReader } from '@/core/share/redaction';
import { type ReadableRevision, readableRevision } from '@/core/share/revisions';
import type { Database } from '../../db/connection/client';
import { subjectsOf } from '../../db/record/revision-subjects';
import { revisionsAfter } from '../../db/record/revisions';

const AT_A_TIME = 1_000;

/** @param state redacted for the member, at the last revision that is told */
export async function recordedChanges(
  tx: Database,
  state: IncidentState,
  member: MemberReader,
): Promise<readonly RecordedChange[]> {
  const { id: incidentId, revision: last } = state.incident;
  const names = namesIn(state);
  const changes: RecordedChange[] = [];
  for (let after = 0; after < last; after += AT_A_TIME) {
    const revisions = await revisionsAfter(tx, incidentId, after, Math.min(AT_A_TIME, last - after));
    const subjects = await subjectsOf(
      tx,
      incidentId,
      revisions.map(({ revision }) => revision),
    );
    for (const revision of revisions) changes.push(changeOf(readableRevision(member, revision, subjects), names));
  }
  return changes;
}

function changeOf(readable: ReadableRevision, names: Names): RecordedChange {
  if (readable.kind === 'withheld') {
    const { seq, at, actor } = readable.head;
    return { revision: seq, at, sentence: describeWithheld({ actor }), reason: '' };
  }
  const { revision } = readable;
  const { seq, at } = revision;
  if (revision.payload === null) return { revision: seq, at, sentence: describeErased(revision), reason: '' };
  return { revision: seq, at, sentence: describeRevision(revision, names), reason: revision.reason ?? '' };
}

function namesIn(state: IncidentState): Names {
  const named = namedAmong(liveEvents(state));
  return {
    event: (id) => {
      const event = state.events.get(id)?.event;
      return event && named(event);
    },
    figure: (id) => state.figures.get(id)?.figure.label,
  };
}
