// better-auth as Onset uses it: e-mail and password, sessions in the database, nobody signs up by themselves.
// It is called from server actions and never mounted as routes, so there is no address of it to attack.

import 'server-only';
import { betterAuth } from 'better-auth/minimal';
import { nextCookies } from 'better-auth/next-js';
import { newId } from '../clock/clock';
import { authDatabase } from '../db/accounts/auth-database';
import { type Environment, onceMade } from '../env/environment';
import { cookieOptions } from './cookie-options';
import { doorsPlugin } from './doors-plugin';

const DAY_SECONDS = 24 * 60 * 60;
/** So that a list of sessions says when each was last used. */
const SEEN_EVERY_SECONDS = 5 * 60;

export const auth = onceMade(createAuth);

function createAuth({ ONSET_URL, BETTER_AUTH_SECRET }: Environment) {
  return betterAuth({
    appName: 'Onset',
    baseURL: ONSET_URL,
    secret: BETTER_AUTH_SECRET,
    database: authDatabase(),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
    },
    user: {
      additionalFields: {
        administrator: { type: 'boolean', input: false, defaultValue: false },
        disabledAt: { type: 'date', input: false, required: false },
      },
    },
    session: {
      expiresIn: 7 * DAY_SECONDS,
      updateAge: SEEN_EVERY_SECONDS,
      additionalFields: { beganWith: { type: 'string', input: false, defaultValue: 'password' } },
    },
    advanced: {
      ...cookieOptions(ONSET_URL),
      database: { generateId: newId, joins: true },
    },
    telemetry: { enabled: false },
    // Its messages quote addresses that people typed; what operators need, server/log tells.
    logger: { disabled: true },
    plugins: [doorsPlugin, nextCookies()],
  });
}
