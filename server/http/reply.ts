// Successful replies. They are made as plain values first, because the first reply to an Idempotency-Key is kept.

import 'server-only';
import { API_ROOT } from '@/core/contracts/api-root';
import type { StoredReply } from '../db/idempotency';
import { etagOf } from './etag';

export interface ReplyFacts {
  /** Of the thing in the body, for its ETag. */
  readonly version?: number;
  /** The number of the revision that the request made, where it made one. */
  readonly revision?: number | null;
  /** Path below /api/v1 of what was created. */
  readonly location?: string;
}

export function replyWith(
  status: 200 | 201,
  body: unknown,
  { version, revision, location }: ReplyFacts = {},
): StoredReply {
  const headers = {
    ...(version !== undefined && { etag: etagOf(version) }),
    ...(typeof revision === 'number' && { 'onset-revision': String(revision) }),
    ...(location !== undefined && { location: API_ROOT + location }),
  };
  return { status, headers, body: JSON.stringify(body) };
}

/** For a deletion: nothing is left to show. */
export const replyWithNothing = ({ revision }: ReplyFacts): StoredReply => ({
  status: 204,
  headers: typeof revision === 'number' ? { 'onset-revision': String(revision) } : {},
  body: '',
});

export function respond({ status, headers, body }: StoredReply): Response {
  const response = new Response(body === '' ? null : body, { status, headers });
  if (body !== '') response.headers.set('content-type', 'application/json');
  // What one member may read must not be kept for another; the browser may keep it and ask whether it still holds.
  response.headers.set('cache-control', 'private, no-cache');
  return response;
}

/** For what is told this once, such as the address of a share link: not even the browser keeps it. */
export function respondOnce(reply: StoredReply): Response {
  const response = respond(reply);
  response.headers.set('cache-control', 'no-store');
  return response;
}

export const unchangedResponse = (etag: string): Response =>
  new Response(null, { status: 304, headers: { etag, 'cache-control': 'private, no-cache' } });
