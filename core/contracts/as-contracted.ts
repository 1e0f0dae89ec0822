// What somebody gave, as its contract wants it: read at every door in the same words, the server's, the form's and the import's.
// Refused with a JSON pointer and a sentence for everything that is wrong.

import type { z } from 'zod';
import { ok, type Result, refuse } from '@/core/result';
import type { ProblemFieldError } from './problem';

export function asContracted<T>(contract: z.ZodType<T>, given: unknown): Result<T, readonly ProblemFieldError[]> {
  const read = contract.safeParse(given, { error: wordsFor });
  return read.success ? ok(read.data) : refuse(read.error.issues.flatMap(errorsOfIssue).slice(0, MAX_FIELD_ERRORS));
}

/** Beyond these nobody reads on, and a refusal should not be larger than the request. */
const MAX_FIELD_ERRORS = 100;

/** Every unknown member gets one of its own. */
function errorsOfIssue(issue: z.core.$ZodIssue): ProblemFieldError[] {
  if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerOf(issue.path), detail: issue.message }];
  return issue.keys.map((key) => ({
    pointer: pointerOf([...issue.path, key]),
    detail: 'There is no such field. Remove it, or check its spelling.',
  }));
}

const pointerOf = (path: readonly PropertyKey[]) =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

interface Issue {
  readonly input?: unknown;
  readonly code?: string;
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
  readonly format?: string;
}

/** Says what would be right where a contract has no words of its own. */
function wordsFor(issue: Issue): string | undefined {
  const { input, code, values = [], format } = issue;
  if (input === undefined) return 'Is missing.';
  switch (code) {
    case 'invalid_type':
      return typeWords(issue);
    case 'invalid_value':
      return choiceWords(values.filter((value) => value !== ''));
    case 'too_small':
    case 'too_big':
      return limitWords(issue);
    case 'invalid_format':
      return format === 'uuid' ? 'Give an id, a UUID.' : undefined;
    default:
      return undefined;
  }
}

function typeWords({ input, expected }: Issue): string {
  if (expected === 'string' && Array.isArray(input)) return 'Give it once, as one text.';
  return expected === 'int' ? 'Must be a whole number.' : `Must be of type ${expected}.`;
}

const choiceWords = (values: readonly unknown[]): string =>
  values.length === 1 ? `Must be ${values[0]}.` : `Give one of ${values.join(', ')}.`;

/** What is counted, one and several, where it is not the number itself. */
const COUNTED: Readonly<Record<string, readonly [string, string]>> = {
  string: [' character', ' characters'],
  array: [' entry', ' entries'],
};

function limitWords({ origin, minimum, maximum, inclusive = true }: Issue): string {
  if (minimum === Number.MIN_SAFE_INTEGER) return 'Too small a number.';
  if (maximum === Number.MAX_SAFE_INTEGER) return 'Too large a number.';
  const [one, several] = COUNTED[origin ?? ''] ?? ['', ''];
  const amount = (limit: number | bigint | undefined) => `${limit}${Number(limit) === 1 ? one : several}`;
  if (minimum !== undefined) return `${inclusive ? 'At least' : 'More than'} ${amount(minimum)}.`;
  return `${inclusive ? 'At most' : 'Less than'} ${amount(maximum)}.`;
}
