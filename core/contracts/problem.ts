// RFC 9457 problem details, as every refusal of the API carries them.

import { z } from 'zod';

export const fieldErrorSchema = z.object({
  pointer: z.string().describe('JSON pointer (RFC 6901) into the request body, or "" for the whole of it'),
  detail: z.string().describe('What was wrong and what would be right'),
});

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(fieldErrorSchema).optional(),
  current: z.unknown().optional().describe('With 412: the resource as it stands now'),
});

export type Problem = z.infer<typeof problemSchema>;
export type ProblemFieldError = z.infer<typeof fieldErrorSchema>;

/** Field errors out of what zod found, with JSON pointers; every unknown member gets one of its own. */
export const fieldErrorsOf = (error: z.ZodError): ProblemFieldError[] =>
  error.issues.flatMap(errorsOfIssue).slice(0, MAX_FIELD_ERRORS);

/** Beyond these nobody reads on, and a refusal should not be larger than the request. */
const MAX_FIELD_ERRORS = 100;

function errorsOfIssue(issue: z.core.$ZodIssue): ProblemFieldError[] {
  if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerOf(issue.path), detail: issue.message }];
  return issue.keys.map((key) => ({
    pointer: pointerOf([...issue.path, key]),
    detail: 'There is no such field. Remove it, or check its spelling.',
  }));
}

const pointerOf = (path: readonly PropertyKey[]) =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
