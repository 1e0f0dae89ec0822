// What nobody expected. The log gets the facts, the client a reference to them and nothing of the inside.

import 'server-only';
import { newId } from '../clock/clock';
import { log } from '../log/log';
import { problem } from './problem';

/** Prisma: no connection, no free connection in time, transaction not begun or ended in time. Node: nobody listens. */
const PASSING = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'ECONNREFUSED', 'ECONNRESET']);

const RETRY_AFTER_SECONDS = '2';

export function failedResponse(error: unknown, doing: string): Response {
  const reference = newId();
  log.error('request failed', error, { doing, reference });
  if (isPassing(error)) {
    const detail = `The database cannot be reached. Nothing was changed. Reference: ${reference}`;
    return problem('unavailable', { detail }, { 'retry-after': RETRY_AFTER_SECONDS });
  }
  return problem('failed', { detail: `It is in the server’s log under the reference ${reference}.` });
}

const isPassing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && PASSING.has(error.code);
