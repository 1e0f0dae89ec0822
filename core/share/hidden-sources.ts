// What a list of sources stands for that somebody wrote who may not read all of them: it replaces those that they read,
// and the others stay. Nothing in the answer depends on whether there are any.

import type { Source } from '@/core/incident/event';
import { sameValue } from '@/core/incident/record/changes';

/**
 * @param isHidden whether an id is that of a source, on the event or gone from it, that the author may not read
 * @returns the author's sources in their order, then the hidden ones in theirs
 */
export function withHiddenSources(
  before: readonly Source[],
  written: readonly Source[],
  isHidden: (sourceId: string) => boolean,
  newId: () => string,
): readonly Source[] {
  const own = withFreeIds(written, isHidden, newId);
  const hidden = before.filter(({ id }) => isHidden(id));
  if (hidden.length === 0) return own;
  const read = before.filter(({ id }) => !isHidden(id));
  if (sameValue(read.map(unstamped), own.map(unstamped))) return before;
  // One is relied on at most, and the author says which.
  return own.some(({ reliedOn }) => reliedOn) ? [...own, ...hidden.map(withoutReliance)] : [...own, ...hidden];
}

/** A hidden source keeps its id, so whoever sends the same one gets another for what they wrote. */
function withFreeIds(
  written: readonly Source[],
  isHidden: (sourceId: string) => boolean,
  newId: () => string,
): readonly Source[] {
  const given = new Map<string, string>();
  return written.map((source) => {
    if (!isHidden(source.id)) return source;
    const id = given.get(source.id) ?? newId();
    given.set(source.id, id);
    return { ...source, id };
  });
}

/** Who asserted a privilege is stamped only later. */
const unstamped = ({ privilege, ...source }: Source): Source => ({
  ...source,
  privilege: privilege && { ...privilege, asserterId: null },
});

const withoutReliance = (source: Source): Source => ({ ...source, reliedOn: false, reliedOnReason: '' });
