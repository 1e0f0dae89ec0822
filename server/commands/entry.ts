// Who enters a change. People are members and write now. The example's people exist within the example only, and its
// entries carry the moment at which they were made; nothing but the seed makes such an entry.

import 'server-only';
import type { Actor } from '@/core/incident/revision';
import type { Role } from '@/core/incident/vocabulary';
import type { Instant } from '@/core/time/instant';

export type Entry =
  | { readonly kind: 'member'; readonly user: Actor }
  | { readonly kind: 'seed'; readonly actor: Actor; readonly role: Role; readonly at: Instant };

export const entryOf = ({ id, name }: Actor): Entry => ({ kind: 'member', user: { id, name } });
