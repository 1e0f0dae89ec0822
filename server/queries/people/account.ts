// What the account page shows of its user's own account.

import 'server-only';
import type { TokenScope } from '@/core/contracts/api-token';
import { coarseClient } from '@/core/share/coarse-client';
import type { Instant } from '@/core/time/instant';
import { asksCurrentPassword } from '../../auth/password';
import type { OpenSession } from '../../auth/session-user';
import { tokensOf } from '../../db/accounts/api-tokens';
import { sessionsOf } from '../../db/accounts/sessions';
import { countRecoveryCodes, findTwoStep } from '../../db/accounts/two-step';
import { database } from '../../db/connection/client';
import { instantOfDate } from '../../db/events/time-columns';
import { type AccountNotice, readNotices } from './account-notices';

export interface ShownSession {
  readonly id: string;
  /** Such as "Firefox on Linux". */
  readonly client: string;
  /** The network it was begun from; null where that was not kept. */
  readonly address: string | null;
  readonly beganAt: Instant;
  /** To some minutes. */
  readonly lastSeenAt: Instant;
  readonly isThis: boolean;
}

export interface ShownToken {
  readonly id: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly madeAt: Instant;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
}

export interface ShownAccount {
  readonly hasPassword: boolean;
  /** Whether a change of the password asks for the one before. */
  readonly asksCurrentPassword: boolean;
  /** Null where it is off. */
  readonly twoStep: { readonly since: Instant; readonly codesLeft: number } | null;
  readonly tokens: readonly ShownToken[];
  /** What others did to the account, latest first. */
  readonly notices: readonly AccountNotice[];
  /** This one first. */
  readonly sessions: readonly ShownSession[];
}

export async function readAccount(
  open: OpenSession,
  hasPassword: boolean,
  at: Date = new Date(),
): Promise<ShownAccount> {
  const sessions = (await sessionsOf(database(), open.user.id, at)).map(
    ({ id, userAgent, ipAddress, createdAt, updatedAt }): ShownSession => ({
      id,
      client: coarseClient(userAgent),
      address: keptAddress(ipAddress),
      beganAt: instantOfDate(createdAt),
      lastSeenAt: instantOfDate(updatedAt),
      isThis: id === open.id,
    }),
  );
  return {
    hasPassword,
    asksCurrentPassword: await asksCurrentPassword(open),
    twoStep: await twoStepOf(open.user.id),
    tokens: await shownTokens(open.user.id),
    notices: await readNotices(open.user.id),
    sessions: sessions.toSorted((a, b) => Number(b.isThis) - Number(a.isThis)),
  };
}

/** Sessions that were begun before networks were kept have none, or one of zeros alone. */
const keptAddress = (stored: string | null): string | null => (/^[^/]*[1-9a-f]/i.test(stored ?? '') ? stored : null);

async function twoStepOf(userId: string): Promise<ShownAccount['twoStep']> {
  const confirmedAt = (await findTwoStep(database(), userId))?.confirmedAt;
  if (!confirmedAt) return null;
  return { since: instantOfDate(confirmedAt), codesLeft: await countRecoveryCodes(database(), userId) };
}

async function shownTokens(userId: string): Promise<readonly ShownToken[]> {
  const tokens = await tokensOf(database(), userId);
  return tokens.map(({ createdAt, expiresAt, lastUsedAt, ...token }) => ({
    ...token,
    madeAt: instantOfDate(createdAt),
    expiresAt: expiresAt && instantOfDate(expiresAt),
    lastUsedAt: lastUsedAt && instantOfDate(lastUsedAt),
  }));
}
