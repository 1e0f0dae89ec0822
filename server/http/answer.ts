// A verb's outcome as a response: what was done, the first reply again, or why not.

import 'server-only';
import type { Result } from '@/core/result';
import type { Done, Refused } from '../commands/writing/once';
import type { StoredReply } from '../db/idempotency';
import { refusedResponse } from './refused';
import { respond } from './reply';

export function answerTo<T>(outcome: Result<Done<T>, Refused>, replyTo: (done: T) => StoredReply): Response {
  if (!outcome.ok) return refusedResponse(outcome.error);
  return respond(outcome.value.kind === 'repeated' ? outcome.value.reply : replyTo(outcome.value.value));
}
