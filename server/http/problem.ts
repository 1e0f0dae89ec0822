// The one map from why something was refused to its HTTP status, and the problem details (RFC 9457) that say so.

import 'server-only';
import type { Problem } from '@/core/contracts/problem';

const PROBLEMS = {
  malformed: { status: 400, title: 'The request could not be read' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'You may not do this' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  held: { status: 409, title: 'A legal hold forbids this' },
  'changed-since': { status: 409, title: 'Some of this was changed since' },
  exists: { status: 409, title: 'This exists already' },
  unfinished: { status: 409, title: 'This is not finished yet' },
  erased: { status: 410, title: 'The answer is not kept any more' },
  gone: { status: 410, title: 'This is not kept any more' },
  stale: { status: 412, title: 'This was changed meanwhile' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-type': { status: 415, title: 'The request is of a type that is not taken here' },
  'out-of-range': { status: 416, title: 'The file has no such bytes' },
  invalid: { status: 422, title: 'The request is not valid' },
  'too-long': { status: 422, title: 'This is more than one document can hold' },
  'key-reused': { status: 422, title: 'The idempotency key belongs to another request' },
  'precondition-required': { status: 428, title: 'Say which version you change' },
  'too-many': { status: 429, title: 'Too much at once' },
  damaged: { status: 500, title: 'The file is damaged' },
  unprintable: { status: 500, title: 'No document could be made of this' },
  failed: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'Not available at the moment' },
  'no-room': { status: 507, title: 'There is no room left' },
} as const;

export type ProblemKind = keyof typeof PROBLEMS;

/** All of them, in the order of their statuses. */
export const problemKinds = () => Object.entries(PROBLEMS).map(([kind, said]) => ({ kind, ...said }));

export const PROBLEM_TYPE = 'application/problem+json';

export const statusOf = (kind: ProblemKind): number => PROBLEMS[kind].status;

type ProblemDetails = Pick<Problem, 'detail' | 'errors' | 'current'>;

export function problem(kind: ProblemKind, details: ProblemDetails = {}, headers: HeadersInit = {}): Response {
  const body: Problem = { type: `urn:onset:problem:${kind}`, ...PROBLEMS[kind], ...details };
  const response = new Response(JSON.stringify(body), { status: body.status, headers });
  response.headers.set('content-type', PROBLEM_TYPE);
  response.headers.set('cache-control', 'no-store');
  return response;
}
