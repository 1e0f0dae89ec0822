// Who enters a change. People are members and write now, in a transaction that others may share. The example's people
// exist within the example only; its entries carry the moment at which they were made, and all of them are one transaction.

import 'server-only';
import type { Actor } from '@/core/incident/actor';
import type { Role } from '@/core/incident/vocabulary';
import type { Instant } from '@/core/time/instant';
import type { Database } from '../../db/connection/client';

export type Entry =
  | { readonly kind: 'member'; readonly user: Actor }
  /** Whoever runs the command line on the machine itself: no member, and above all of them. */
  | { readonly kind: 'operator' }
  /** An administrator of the installation who is no member, and lets themselves in. */
  | { readonly kind: 'emergency'; readonly user: Actor }
  | {
      readonly kind: 'seed';
      readonly tx: Database;
      readonly actor: Actor;
      readonly role: Role;
      readonly at: Instant;
    };

export const OPERATOR: Actor = { id: 'operator', name: 'Operator (command line)' };

export const entryOf = ({ id, name }: Actor): Entry => ({ kind: 'member', user: { id, name } });
