// What nobody expected. The log gets the facts, the client a reference to them and nothing of the inside.

import 'server-only';
import { newId } from '../clock/clock';
import { isUnreachable } from '../db/connection/unreachable';
import { log } from '../log/log';
import { problem } from './problem';

const RETRY_AFTER_SECONDS = '2';

export function failedResponse(error: unknown, doing: string): Response {
  const reference = newId();
  log.error('request failed', error, { doing, reference });
  if (isUnreachable(error)) {
    const detail = `The database cannot be reached. Try again, with the same Idempotency-Key if you sent one. Reference: ${reference}`;
    return problem('unavailable', { detail }, { 'retry-after': RETRY_AFTER_SECONDS });
  }
  return problem('failed', { detail: `It is in the server’s log under the reference ${reference}.` });
}

/** For a client that is gone: nobody reads it, and nothing has failed. */
export const abandonedResponse = (): Response => new Response(null, { status: 499 });
