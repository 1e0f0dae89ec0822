// Who is told a reason beside the members: whoever writes one should know that it leaves the house with the change.

import { capitalised, listed } from '@/core/incident/sentences/phrase';
import type { Audience } from '@/core/incident/vocabulary';

const READERS: Readonly<Partial<Record<Audience, string>>> = { executives: 'executives', external: 'external readers' };

/** Undefined where nobody outside reads what it explains. */
export function reasonReaders(audiences: readonly Audience[]): string | undefined {
  const readers = audiences.flatMap((audience) => READERS[audience] ?? []);
  return readers.length === 0 ? undefined : `${capitalised(listed(readers))} are told this reason with the change.`;
}
