// Teaches better-auth to begin a session with a one-time link. Callable within the server only: it has no address.

import 'server-only';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { redeemCode } from './sign-in-link';

export const linkPlugin = {
  id: 'sign-in-link',
  endpoints: {
    signInWithLink: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ code: z.string() }), requireHeaders: true },
      async (ctx) => {
        const userId = await redeemCode(ctx.body.code);
        const user = userId === null ? null : await ctx.context.internalAdapter.findUserById(userId);
        if (user === null) throw new APIError('UNAUTHORIZED');
        // Without the last argument the field's default would win.
        const session = await ctx.context.internalAdapter.createSession(user.id, false, { beganWith: 'link' }, true);
        await setSessionCookie(ctx, { session, user });
        return { userId: user.id };
      },
    ),
  },
} satisfies BetterAuthPlugin;
