// Teaches better-auth the ways in: a password or a one-time link, and then a code where the user wants two steps. Callable
// within the server only: none has an address. Whoever is disabled is told what a wrong password or an unknown link is told,
// after the same work.

import 'server-only';
import type { BetterAuthPlugin, GenericEndpointContext, User } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Actor } from '@/core/incident/actor';
import type { FirstFactor } from '../db/accounts/account-log';
import { forgetExpiredSessions } from '../db/accounts/sessions';
import { isDisabled } from '../db/accounts/users';
import { database } from '../db/connection/client';
import { hasTwoStep, type SecondFactor, trySecondStep } from './second-step';
import { redeemCode } from './sign-in-link';
import { beginStep, endStep, findStep, STEP_COOKIE, STEP_SECONDS } from './sign-in-step';
import { visitOf } from './visit';

/** How a first step ended. */
export type FirstStep =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'in'; readonly user: Actor }
  /** A code is asked for next; the browser has a cookie that lets it give one. */
  | { readonly kind: 'asks-code' };

export type SecondStep =
  /** There is no first step, or it is too long ago. */
  | { readonly kind: 'over' }
  | { readonly kind: 'wrong'; readonly userId: string; readonly detail: string }
  | { readonly kind: 'in'; readonly user: Actor; readonly beganWith: FirstFactor; readonly factor: SecondFactor };

export const doorsPlugin = {
  id: 'doors',
  endpoints: {
    enterByPassword: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ email: z.string(), password: z.string() }), requireHeaders: true },
      async (ctx) => afterFirstStep(ctx, await userByPassword(ctx, ctx.body.email, ctx.body.password), 'password'),
    ),
    enterByLink: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ code: z.string() }), requireHeaders: true },
      async (ctx) => {
        const userId = await redeemCode(ctx.body.code);
        return afterFirstStep(ctx, userId === null ? null : await userById(ctx, userId), 'link');
      },
    ),
    enterByCode: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ code: z.string() }), requireHeaders: true },
      async (ctx): Promise<SecondStep> => afterSecondStep(ctx, ctx.body.code),
    ),
    /** Whether the browser has done its first step and has yet to give a code. */
    isBetweenSteps: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (ctx) => {
      const token = ctx.getCookie(stepCookie(ctx).name);
      return token ? (await findStep(token)) !== null : false;
    }),
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

const userById = (ctx: GenericEndpointContext, userId: string): Promise<User | null> =>
  ctx.context.internalAdapter.findUserById(userId);

async function afterFirstStep(
  ctx: GenericEndpointContext,
  user: User | null,
  beganWith: FirstFactor,
): Promise<FirstStep> {
  if (user === null || (await isDisabled(database(), user.id))) return { kind: 'wrong' };
  if (!(await hasTwoStep(database(), user.id))) {
    return { kind: 'in', user: await letIn(ctx, user, beganWith) };
  }
  const { name, attributes } = stepCookie(ctx);
  ctx.setCookie(name, await beginStep({ userId: user.id, beganWith }), attributes);
  return { kind: 'asks-code' };
}

async function afterSecondStep(ctx: GenericEndpointContext, code: string): Promise<SecondStep> {
  const { name, attributes } = stepCookie(ctx);
  const token = ctx.getCookie(name);
  const step = token ? await findStep(token) : null;
  const user = step && (await userById(ctx, step.userId));
  if (!token || !step || !user) return { kind: 'over' };
  const tried = await trySecondStep(user.id, code);
  if (!tried.ok) return { kind: 'wrong', userId: user.id, detail: tried.error };
  if (!(await endStep(token))) return { kind: 'over' };
  ctx.setCookie(name, '', { ...attributes, maxAge: 0 });
  const { beganWith } = step;
  return { kind: 'in', user: await letIn(ctx, user, beganWith), beganWith, factor: tried.value };
}

const stepCookie = (ctx: GenericEndpointContext) => ctx.context.createAuthCookie(STEP_COOKIE, { maxAge: STEP_SECONDS });

async function letIn(ctx: GenericEndpointContext, user: User, beganWith: FirstFactor): Promise<Actor> {
  const ipAddress = visitOf(ctx.headers ?? new Headers()).address;
  // Without the last argument the fields' defaults would win.
  const session = await ctx.context.internalAdapter.createSession(user.id, false, { beganWith, ipAddress }, true);
  await setSessionCookie(ctx, { session, user });
  await forgetExpiredSessions(database(), user.id, new Date());
  return { id: user.id, name: user.name };
}
