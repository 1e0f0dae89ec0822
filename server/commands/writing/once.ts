// Does something once for each Idempotency-Key, however often it is asked for, and gives the first reply again.

import 'server-only';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import type { Database } from '../../db/connection/client';
import {
  claimKey,
  forgetOldReplies,
  keepReply,
  type ReplyKey,
  releaseKey,
  type StoredReply,
} from '../../db/idempotency';

/** A reply key, and how what was done is answered. */
export interface Once<T> extends ReplyKey {
  readonly replyTo: (done: T) => StoredReply;
}

/** The same key however the incident was named, by its id or its number in either case: it is one address. */
export const keyedById = <T>(once: Once<T> | null, ref: string, incidentId: string): Once<T> | null =>
  once && { ...once, operation: once.operation.replace(`/${ref.toLowerCase()}`, `/${incidentId}`) };

export type Done<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'repeated'; readonly reply: StoredReply };

type KeyRefusal = { readonly kind: 'key-reused' } | { readonly kind: 'reply-erased' };

/** What is refused beyond what `decide` refuses. */
export type Refused = Refusal | KeyRefusal;

/** `work` must write through the same `tx`, so that the change and its reply are kept together or not at all. */
export async function doOnce<T, R = Refusal>(
  tx: Database,
  once: Once<T> | null,
  work: () => Promise<Result<T, R>>,
): Promise<Result<Done<T>, R | KeyRefusal>> {
  if (once === null) return done(await work());
  const claim = await claimKey(tx, once);
  if (claim.kind === 'other-request') return refuse({ kind: 'key-reused' });
  if (claim.kind === 'erased') return refuse({ kind: 'reply-erased' });
  if (claim.kind === 'replied') return ok({ kind: 'repeated', reply: claim.reply });
  const worked = await work();
  if (worked.ok) await keepReply(tx, once, once.replyTo(worked.value));
  else await releaseKey(tx, once);
  await forgetOldReplies(tx);
  return done(worked);
}

/** What came of work that no key was given for, and that so can be no repetition. */
export function withoutKey<T, R extends { readonly kind: string }>(
  done: Result<Done<T>, R | KeyRefusal>,
): Result<T, R> {
  if (done.ok && done.value.kind === 'done') return ok(done.value.value);
  if (!done.ok && !isOfKey(done.error)) return refuse(done.error);
  throw new Error('No key was given, so nothing can be repeated');
}

const isOfKey = (refused: { readonly kind: string }): refused is KeyRefusal =>
  refused.kind === 'key-reused' || refused.kind === 'reply-erased';

const done = <T, R>(worked: Result<T, R>): Result<Done<T>, R> =>
  worked.ok ? ok({ kind: 'done', value: worked.value }) : worked;
