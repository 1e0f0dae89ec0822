// The reasons of revisions as whoever holds a share link may know them: the reason of a change that repeats a source which
// is privileged against them may speak of it, even where the rest of the change is theirs to read.

import type { RecordedRevision } from '@/core/incident/revision';
import { type LinkReader, mayReadPrivilegedByLink } from './reader';
import { lastPrivilege, type SourcePrivileges, sourcesIn } from './source-privileges';

/** @param sources as they are privileged now */
export const withReadableReasons = (
  reader: LinkReader,
  revisions: readonly RecordedRevision[],
  sources: SourcePrivileges,
): readonly RecordedRevision[] =>
  revisions.map((revision) => {
    const { payload } = revision;
    if (payload === null) return revision;
    // It was given for many events at once, and may speak of those that are not theirs to read.
    if (payload.type.startsWith('bulk.')) return { ...revision, reason: null };
    if (!('eventId' in payload)) return revision;
    const { eventId } = payload;
    const isReadable = sourcesIn(payload).every(({ id, privilege }) =>
      [privilege, lastPrivilege(sources, eventId, id)].every((each) => mayReadPrivilegedByLink(reader, each)),
    );
    return isReadable ? revision : { ...revision, reason: null };
  });
