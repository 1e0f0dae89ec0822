// The sources of an event as they stand once an author has written those that they may read: what they may not read is
// kept, and what was privileged when it was taken from the event does not come back without its privilege.

import 'server-only';
import type { IncidentEvent, Source } from '@/core/incident/event';
import { may } from '@/core/incident/permission';
import { forbidden, type Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { withHiddenSources } from '@/core/share/hidden-sources';
import { mayReadPrivileged } from '@/core/share/reader';
import { lastPrivilege } from '@/core/share/source-privileges';
import { newId } from '../clock/clock';
import { sourcePrivilegesOf } from '../db/access/source-privileges';
import type { Scene } from './writing/scene';

/**
 * @param written `what: 'list'` as somebody sent it, `what: 'version'` as the event had it once, which may repeat what the
 *   author may not read
 */
export async function keptSources(
  { sitting, incident, author, reader }: Scene,
  { id: eventId, sources: before }: Pick<IncidentEvent, 'id' | 'sources'>,
  written: { readonly what: 'list' | 'version'; readonly sources: readonly Source[] },
): Promise<Result<readonly Source[], Refusal>> {
  // Counsel reads and lifts everything.
  if (may(author.role, 'lift-privilege')) return ok(written.sources);
  const privileges = await sourcePrivilegesOf(await sitting.written(), incident.id, eventId);
  const isHidden = (id: string) => !mayReadPrivileged(reader, lastPrivilege(privileges, eventId, id));
  const own = written.what === 'list' ? written.sources : written.sources.filter(({ id }) => !isHidden(id));
  const opened = own.find(
    ({ id, privilege }) =>
      privilege === null &&
      !isHidden(id) &&
      lastPrivilege(privileges, eventId, id) !== null &&
      !before.some((source) => source.id === id),
  );
  if (opened !== undefined) {
    const detail = `Only counsel lifts privilege: the source “${opened.title}” was privileged when it was taken away.`;
    return refuse(forbidden(detail));
  }
  return ok(withHiddenSources(before, own, isHidden, newId));
}
