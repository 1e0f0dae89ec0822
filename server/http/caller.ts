// Who calls the API: a browser by its session's cookie, or a program by its bearer token. A token that does not hold is
// refused even where a session would: whoever sends one means it.

import 'server-only';
import type { TokenScope } from '@/core/contracts/api-token';
import { ok, type Result, refuse } from '@/core/result';
import { type SignedInUser, userOfHeaders } from '../auth/session-user';
import { TOKEN_PREFIX } from '../commands/users/create-token';
import { findTokenHolder } from '../db/accounts/api-tokens';
import { database } from '../db/connection/client';
import { sha256 } from '../record/sha256';
import { isFromThisOrigin } from './from-this-origin';
import { problem } from './problem';

const CHALLENGE = { 'www-authenticate': 'Bearer realm="Onset"' };
const BAD_TOKEN = { 'www-authenticate': 'Bearer realm="Onset", error="invalid_token"' };

export interface CallerNeeds {
  /** Of a token. */
  readonly scope: TokenScope;
  /** Whether a browser may ask from pages of this origin only. */
  readonly isFromOurPages: boolean;
  /** Whether a token is not enough, whatever its scope. */
  readonly isSession: boolean;
}

export const READING: CallerNeeds = { scope: 'read', isFromOurPages: false, isSession: false };

/** Refused with the response that says why. */
export async function callerOf(request: Request, needs: CallerNeeds): Promise<Result<SignedInUser, Response>> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) return callerByToken(authorization, needs);
  const user = await userOfHeaders(request.headers);
  if (user === null) return refuse(problem('unauthenticated', {}, CHALLENGE));
  if (needs.isFromOurPages && !isFromThisOrigin(request.headers)) {
    return refuse(problem('forbidden', { detail: 'A browser may change things from Onset’s own pages only.' }));
  }
  return ok(user);
}

async function callerByToken(
  authorization: string,
  { scope, isSession }: CallerNeeds,
): Promise<Result<SignedInUser, Response>> {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
  const holder = token.startsWith(TOKEN_PREFIX) ? await findTokenHolder(database(), sha256(token), new Date()) : null;
  if (holder === null) {
    const detail = 'The bearer token is unknown, expired or revoked.';
    return refuse(problem('unauthenticated', { detail }, BAD_TOKEN));
  }
  if (scope === 'write' && holder.scope === 'read') {
    return refuse(problem('forbidden', { detail: 'This token may read only. Make one with the scope write.' }));
  }
  if (isSession) return refuse(problem('forbidden', { detail: 'No token may do this. Sign in with a browser.' }));
  return ok(holder.user);
}
