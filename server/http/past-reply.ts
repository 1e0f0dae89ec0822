// Replies that can be of the past. A version's tag says which present version a client has, for `If-Match` and 304; what is
// read of the past carries none, so that nobody takes it for the present, or keeps what an erasure has taken away since.

import 'server-only';
import type { MomentQuery } from '@/core/contracts/moment-query';
import { etagOf, hasAlready } from './etag';
import { type ReplyFacts, replyWith, respond, unchangedResponse } from './reply';

interface Versioned {
  readonly version: number;
}

const isOfNow = ({ asOf, knownAt }: MomentQuery): boolean => asOf === undefined && knownAt === undefined;

export const taggedBy = (query: MomentQuery, { version }: Versioned): ReplyFacts => (isOfNow(query) ? { version } : {});

export function taggedReply(query: MomentQuery, ifNoneMatch: string | null, read: Versioned, body: unknown): Response {
  const etag = etagOf(read.version);
  if (isOfNow(query) && hasAlready(ifNoneMatch, etag)) return unchangedResponse(etag);
  return respond(replyWith(200, body, taggedBy(query, read)));
}
