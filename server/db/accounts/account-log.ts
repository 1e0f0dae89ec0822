// The account log: who signed in and how, and what was changed about accounts. Kept apart from the access logs, which belong
// to incidents. The application may only add to it. No secrets, no addresses that were typed.

import 'server-only';
import type { TokenScope } from '@/core/contracts/api-token';
import type { Actor } from '@/core/incident/actor';
import { newId } from '../../clock/clock';
import type { Database } from '../connection/client';

/** How somebody proved who they are. */
export type FirstFactor = 'password' | 'link';

/** What the second step was made with. */
type SecondStep = 'none' | 'code' | 'recovery-code';

/** Whence somebody came. */
export interface Visit {
  /** Such as "Safari on iPhone". */
  readonly client: string;
  /** The network; null where addresses are not kept. */
  readonly address: string | null;
}

/** What happened to an account. Stored as it is. */
export type AccountEvent =
  | ({ readonly type: 'sign-in'; readonly by: FirstFactor; readonly secondStep: SecondStep } & Visit)
  | ({ readonly type: 'sign-in.refused'; readonly by: FirstFactor | 'code' } & Visit)
  | { readonly type: 'sign-out' | 'session.ended' | 'sessions.ended' | 'password.set' | 'link.made' }
  | { readonly type: 'two-step.on' | 'two-step.off' | 'recovery-codes.made' }
  | { readonly type: 'token.made'; readonly tokenId: string; readonly scope: TokenScope }
  | { readonly type: 'token.revoked'; readonly tokenId: string }
  | { readonly type: 'user.added' | 'user.disabled' | 'user.enabled' }
  | { readonly type: 'administrator.made' | 'administrator.unmade' }
  | { readonly type: 'name.changed'; readonly before: string; readonly after: string };

/** @param userId whose account; null where nobody has the address that was tried */
export async function appendToAccountLog(
  db: Database,
  { id, name }: Actor,
  userId: string | null,
  { type, ...details }: AccountEvent,
): Promise<void> {
  await db.accountLogEntry.createMany({
    data: [{ id: newId(), userId, actorId: id, actorName: name, type, details }],
  });
}

export interface LoggedEvent {
  readonly at: Date;
  readonly type: string;
  /** Whose account; null for an address that nobody has. */
  readonly email: string | null;
  readonly actorName: string;
  /** JSON. */
  readonly details: string;
}

/** The last ones, the latest at the end. @param userId null for everybody's */
export async function readAccountLog(
  db: Database,
  userId: string | null,
  most: number,
): Promise<readonly LoggedEvent[]> {
  const rows = await db.$queryRaw<LoggedEvent[]>`
    SELECT l.at, l.type, u.email, l.actor_name AS "actorName", l.details::text AS details
    FROM account_log l LEFT JOIN users u ON u.id = l.user_id
    WHERE ${userId}::uuid IS NULL OR l.user_id = ${userId}::uuid
    ORDER BY l.at DESC, l.id LIMIT ${most}`;
  return rows.toReversed();
}
