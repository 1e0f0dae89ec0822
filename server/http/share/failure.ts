// What nobody expected of a shared page: the log gets the facts, the reader a plain line without a word of the incident.

import 'server-only';
import { isUnreachable } from '../../db/connection/unreachable';
import { log } from '../../log/log';
import { abandonedResponse } from '../failed';
import { GUARDED } from './reply';

export function shareFailure(error: unknown, request: Request): Response {
  if (request.signal.aborted) return abandonedResponse();
  log.error('shared page failed', error);
  const status = isUnreachable(error) ? 503 : 500;
  return new Response('Not available at the moment. Try again in a minute.', {
    status,
    headers: {
      ...GUARDED,
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'retry-after': '30',
    },
  });
}
