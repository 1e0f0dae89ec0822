// What is withheld, as a privilege log says it: with who entered it, which the record shows to every member, and without its id.

import 'server-only';
import type { WithheldEntry } from '@/core/export/withheld-entry';
import type { WithheldEvent } from '@/core/share/withheld';
import type { Database } from '../../db/connection/client';
import { enteredBy } from '../../db/record/revisions';

export async function withheldEntries(
  tx: Database,
  incidentId: string,
  withheld: readonly WithheldEvent[],
): Promise<readonly WithheldEntry[]> {
  const ids = withheld.map(({ eventId }) => eventId);
  const names = await enteredBy(tx, incidentId, ids);
  return withheld.map(({ eventId, ...entry }) => ({ ...entry, enteredBy: names.get(eventId) ?? '' }));
}
