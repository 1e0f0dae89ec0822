// The table of replies by Idempotency-Key. A key is claimed in the transaction of its change: a second request with the
// same key waits in Postgres until the first has ended, and then finds either its reply or, where it failed, the way free.

import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/prisma/generated/client';
import type { Database } from './connection/client';
import { importsOfEvent } from './imports/import-rows';
import { isUuid } from './uuid';

export interface ReplyKey {
  readonly userId: string;
  /** Method and path, which names the incident by its id. */
  readonly operation: string;
  readonly key: string;
  /** SHA-256 of the request's body. */
  readonly requestHash: string;
}

const replySchema = z.object({ status: z.int(), headers: z.record(z.string(), z.string()), body: z.string() });

/** A reply as it went out, to be sent again. */
export type StoredReply = z.infer<typeof replySchema>;

export type Claim =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'replied'; readonly reply: StoredReply }
  /** What the reply was about was erased since, and the reply with it. */
  | { readonly kind: 'erased' }
  | { readonly kind: 'other-request' };

const KEPT_FOR = Prisma.sql`interval '24 hours'`;

export async function claimKey(db: Database, { userId, operation, key, requestHash }: ReplyKey): Promise<Claim> {
  const claimed = await db.$executeRaw`
    INSERT INTO idempotency_keys AS known (user_id, operation, key, request_hash)
    VALUES (${userId}::uuid, ${operation}, ${key}, ${requestHash})
    ON CONFLICT (user_id, operation, key) DO UPDATE
      SET request_hash = excluded.request_hash, reply = NULL, created_at = now()
      WHERE known.created_at < now() - ${KEPT_FOR}`;
  if (claimed === 1) return { kind: 'claimed' };
  const known = await db.idempotencyKey.findUnique({ where: { userId_operation_key: { userId, operation, key } } });
  if (known === null) throw new Error('A claimed idempotency key has vanished');
  if (known.reply === null) return { kind: 'erased' };
  if (known.requestHash !== requestHash) return { kind: 'other-request' };
  return { kind: 'replied', reply: replySchema.parse(known.reply) };
}

export async function keepReply(db: Database, { userId, operation, key }: ReplyKey, reply: StoredReply): Promise<void> {
  await db.idempotencyKey.updateMany({ where: { userId, operation, key }, data: { reply } });
}

/** For a request that was refused: it changed nothing, so a corrected one may use the key. */
export async function releaseKey(db: Database, { userId, operation, key }: ReplyKey): Promise<void> {
  await db.idempotencyKey.deleteMany({ where: { userId, operation, key } });
}

/**
 * Takes away the replies that repeat what has this id or SHA-256: an import shows its first events by its own id alone. Their
 * keys stay taken: a request that is repeated later must not bring back what it once created.
 */
export async function forgetRepliesAbout(db: Database, incidentId: string, id: string): Promise<void> {
  const imports = isUuid(id) ? await importsOfEvent(db, incidentId, id) : [];
  await forgetReplies(db, repeating([id, ...imports]));
}

/** The same for documents that were asked for: the replies repeat what their makers typed. */
export const forgetRepliesAboutDocuments = (db: Database, documentIds: readonly string[]): Promise<void> =>
  forgetReplies(db, Prisma.sql`operation LIKE 'POST %/documents' AND ${repeating(documentIds)}`);

/** The same for all that a user was answered within an incident: by their next role they may read less of it. */
export const forgetRepliesTo = (db: Database, userId: string, incidentId: string): Promise<void> =>
  forgetReplies(db, Prisma.sql`user_id = ${userId}::uuid AND operation LIKE ${`%/${incidentId}/%`}`);

const repeating = (ids: readonly string[]): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM unnest(${[...ids]}::text[]) AS repeated (id) WHERE strpos(reply ->> 'body', repeated.id) > 0
)`;

async function forgetReplies(db: Database, which: Prisma.Sql): Promise<void> {
  await db.$executeRaw`UPDATE idempotency_keys SET reply = NULL, request_hash = '' WHERE ${which}`;
}

/** Replies older than the promise to keep them. Whatever another process is just removing is left to it. */
export async function forgetOldReplies(db: Database): Promise<void> {
  await db.$executeRaw`
    DELETE FROM idempotency_keys WHERE (user_id, operation, key) IN (
      SELECT user_id, operation, key FROM idempotency_keys
      WHERE created_at < now() - ${KEPT_FOR} LIMIT 100 FOR UPDATE SKIP LOCKED
    )`;
}
