// The Idempotency-Key of a request, with what makes it the same request.

import 'server-only';
import { isStorable } from '@/core/contracts/text';
import { ok, type Result, refuse } from '@/core/result';
import type { ReplyKey } from '../db/idempotency';
import { sha256 } from '../record/sha256';

const KEY = /^[\x21-\x7e]{1,255}$/;

/** No address of ours is as long, and Postgres keeps no longer ones apart. */
const LONGEST_PATH = 1_000;

/** Null without one, and at an address where there is nothing to repeat. Refused, with what would be right, where it is none. */
export function replyKeyOf(request: Request, userId: string, body: string): Result<ReplyKey | null, string> {
  const key = request.headers.get('idempotency-key');
  if (key === null) return ok(null);
  if (!KEY.test(key)) return refuse('An Idempotency-Key has 1 to 255 visible ASCII characters; a UUID will do.');
  // However it is escaped, and in whichever case, it is one address, by which what was answered there is found again.
  const pathname = decodeURIComponent(new URL(request.url).pathname).toLowerCase();
  if (pathname.length > LONGEST_PATH || !isStorable(pathname)) return ok(null);
  return ok({
    userId,
    operation: `${request.method} ${pathname}`,
    key,
    requestHash: sha256(body),
  });
}
