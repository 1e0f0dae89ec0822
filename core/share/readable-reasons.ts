// The reasons of revisions as whoever holds a share link may know them: the reason of a change that repeats a source, or a
// relation to an event, which is privileged against them may speak of it, even where the rest of the change is theirs to read.

import type { RecordedRevision } from '@/core/incident/record/revision';
import { type LinkReader, mayReadPrivilegedByLink } from './reader';
import type { PresentRelease } from './redaction';
import { relationsIn } from './relations';
import { lastPrivilege, sourcesIn } from './source-privileges';

export const withReadableReasons = (
  reader: LinkReader,
  revisions: readonly RecordedRevision[],
  { sources, privileges }: Pick<PresentRelease, 'sources' | 'privileges'>,
): readonly RecordedRevision[] =>
  revisions.map((revision) => {
    const { payload } = revision;
    if (payload === null) return revision;
    // It was given for many events at once, and may speak of those that are not theirs to read.
    if (payload.type.startsWith('bulk.')) return { ...revision, reason: null };
    if (!('eventId' in payload)) return revision;
    const { eventId } = payload;
    const repeated = [
      ...sourcesIn(payload).flatMap(({ id, privilege }) => [privilege, lastPrivilege(sources, eventId, id)]),
      ...relationsIn(payload).map((id) => privileges.get(id) ?? null),
    ];
    return repeated.every((privilege) => mayReadPrivilegedByLink(reader, privilege))
      ? revision
      : { ...revision, reason: null };
  });
