// A change that somebody made here and the server does not have yet, or would not take.
// Plain JSON throughout, so that it survives a reload.

import type { Command } from '@/core/incident/deciding/command';
import type { FieldError } from '@/core/incident/refusal';
import type { Instant } from '@/core/time/instant';
import { type Target, targetOf } from './target';

export interface Change {
  /** A UUID; also the idempotency key of the request. */
  readonly id: string;
  readonly command: Command;
  /** The touched fields as they were when the change was made: what a merge compares with. */
  readonly seen: object;
  /** What that was called, as its author was shown it; null for what is new, and for many at once. */
  readonly of: string | null;
  readonly madeAt: Instant;
  /** Null for what somebody did by hand. */
  readonly origin: Origin | null;
  readonly phase: Phase;
}

/** What an undo takes back, or a redo makes again: the reason that the record gives for it. */
export interface Origin {
  readonly kind: 'undo' | 'redo';
  readonly changeId: string;
  /** The number of that change in the record; null until the server has given it one. */
  readonly revision: number | null;
}

/** Why a change has not reached the server. */
export type Delay = 'offline' | 'signed-out';

export type Phase =
  /** Made and shown, and held here until its author says why. */
  | { readonly kind: 'unexplained' }
  | { readonly kind: 'waiting'; readonly attempts: number }
  | { readonly kind: 'sending'; readonly attempts: number }
  | { readonly kind: 'retrying'; readonly attempts: number; readonly dueMs: number; readonly delay: Delay }
  | { readonly kind: 'refused'; readonly detail: string; readonly errors: readonly FieldError[] }
  /** Somebody else changed the same fields meanwhile; `theirs` holds those fields as they stand now. */
  | { readonly kind: 'conflicting'; readonly theirs: object };

export const isFailed = ({ phase }: Change): boolean => phase.kind === 'refused' || phase.kind === 'conflicting';

export const isUnexplained = ({ phase }: Change): boolean => phase.kind === 'unexplained';

/**
 * Whether the page shows the change as made. What failed is shown as it stands on the server with the failure beside it,
 * except for something new, which would otherwise vanish with all that was typed.
 */
export const isShown = (change: Change): boolean =>
  !isFailed(change) || change.command.type === 'event.create' || change.command.type === 'figure.create';

export const changeTarget = (change: Change): Target => targetOf(change.command);
