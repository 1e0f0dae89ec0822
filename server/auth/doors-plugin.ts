// Teaches better-auth the two ways in: a password, and a one-time link. Callable within the server only: neither has an
// address. Whoever is disabled is told what a wrong password or an unknown link is told, after the same work.

import 'server-only';
import type { BetterAuthPlugin, GenericEndpointContext, User } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Actor } from '@/core/incident/revision';
import type { FirstFactor } from '../db/account-log';
import { database } from '../db/client';
import { isDisabled } from '../db/users';
import { redeemCode } from './sign-in-link';
import { visitOf } from './visit';

export const doorsPlugin = {
  id: 'doors',
  endpoints: {
    /** Gives whose password it was; null where it was nobody's. */
    enterByPassword: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ email: z.string(), password: z.string() }), requireHeaders: true },
      async (ctx) => letIn(ctx, await userByPassword(ctx, ctx.body.email, ctx.body.password), 'password'),
    ),
    /** Gives whose link it was; null where it was nobody's. */
    enterByLink: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ code: z.string() }), requireHeaders: true },
      async (ctx) => {
        const userId = await redeemCode(ctx.body.code);
        return letIn(ctx, userId === null ? null : await ctx.context.internalAdapter.findUserById(userId), 'link');
      },
    ),
  },
} satisfies BetterAuthPlugin;

/** Hashes once in any case, so that the time taken does not tell who has an account. */
async function userByPassword(ctx: GenericEndpointContext, email: string, password: string): Promise<User | null> {
  const { internalAdapter, password: hashing } = ctx.context;
  const found = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true });
  const hash = found?.accounts.find(({ providerId }) => providerId === 'credential')?.password;
  if (!found || !hash) {
    await hashing.hash(password);
    return null;
  }
  return (await hashing.verify({ hash, password })) ? found.user : null;
}

async function letIn(ctx: GenericEndpointContext, user: User | null, beganWith: FirstFactor): Promise<Actor | null> {
  if (user === null || (await isDisabled(database(), user.id))) return null;
  const { address } = visitOf(ctx.headers ?? new Headers());
  // Without the last argument the fields' defaults would win.
  const session = await ctx.context.internalAdapter.createSession(
    user.id,
    false,
    { beganWith, ipAddress: address },
    true,
  );
  await setSessionCookie(ctx, { session, user });
  return { id: user.id, name: user.name };
}
