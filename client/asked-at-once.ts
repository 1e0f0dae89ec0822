// What is asked of the server at once, outside the outbox: nothing of it waits for a network, and no undo takes it back.

import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { ProblemFieldError } from '@/core/contracts/problem';
import type { Api, ApiRequest } from './api';
import { errorsOf, messageOf } from './failure-words';

/** Why the server would not, field by field. */
export class NotDone extends Error {
  constructor(readonly errors: readonly ProblemFieldError[]) {
    super(errors[0]?.detail);
  }
}

/** The answer's body. Throws `NotDone`. @param unreachable what is said where no answer comes */
export async function askedAtOnce<T>(
  api: Api,
  request: ApiRequest,
  read: (body: unknown) => T,
  unreachable?: string,
): Promise<T> {
  const answer = await api(request, read);
  if (!answer.ok) throw new NotDone(errorsOf(answer.error, unreachable));
  return answer.value.value;
}

/** What asking was rejected with, by field; one that names none where something else went wrong. */
export const errorsIn = (error: unknown): readonly ProblemFieldError[] =>
  error instanceof NotDone ? error.errors : [{ pointer: '', detail: messageOf(error) }];

/**
 * Of the mutation that asks it: whether it was done or its answer lost, what it changes is read again. Without a network it
 * fails at once and says so.
 */
export const readingAgain = (queryClient: QueryClient, queryKey: QueryKey) => ({
  networkMode: 'always' as const,
  onSettled: () => queryClient.invalidateQueries({ queryKey }),
});
