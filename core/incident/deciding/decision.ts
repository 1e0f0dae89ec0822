// What deciding a command ends in. `unchanged` is an acceptance that needs no revision.

import { ok, type Result } from '@/core/result';
import type { Actor } from '../actor';
import type { RevisionDraft, RevisionPayload } from '../record/revision';
import type { Refusal } from '../refusal';
import type { Role } from '../vocabulary';

/** Who asks, and as what. */
export interface Author {
  readonly actor: Actor;
  readonly role: Role;
}

export type Decision = { readonly kind: 'accepted'; readonly revision: RevisionDraft } | { readonly kind: 'unchanged' };

export type Decided = Result<Decision, Refusal>;

export const unchanged: Decided = ok({ kind: 'unchanged' });

export const accept = (payload: RevisionPayload, reason: string | null | undefined): Decided =>
  ok({ kind: 'accepted', revision: { payload, reason: reason ?? null } });
