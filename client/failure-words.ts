// What a failed request is told as, by field and in one sentence.

import type { ProblemFieldError } from '@/core/contracts/problem';
import type { ApiFailure } from './api';

/** What is wrong with which field; one that names none where the request as a whole was refused. */
export function errorsOf(
  failure: ApiFailure,
  unreachable = 'The server did not answer. Try again.',
): readonly ProblemFieldError[] {
  if (failure.problem === undefined) return [{ pointer: '', detail: unreachable }];
  const { detail, title, errors } = failure.problem;
  return errors && errors.length > 0 ? errors : [{ pointer: '', detail: detail ?? title }];
}

/** Of what a deed was rejected with. */
export const messageOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : 'It could not be done. Try again.';
