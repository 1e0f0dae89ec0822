// Versions as strong entity tags, `"3"`, and the conditions of requests that name them (RFC 9110, 13.1).

import 'server-only';
import { ok, type Result, refuse } from '@/core/result';
import { ANY_VERSION, type Precondition } from '../commands/writing/precondition';

export const etagOf = (version: number): string => `"${version}"`;

const TAG = /^(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"$/;

/**
 * `If-Match`: undefined when absent. Weak tags and tags that are no version of ours are well-formed and never match.
 * Refused, with what would be right, when it is no list of entity tags.
 */
export function preconditionOf(header: string | null): Result<Precondition | undefined, string> {
  if (header === null) return ok(undefined);
  if (header.trim() === '*') return ok(ANY_VERSION);
  const tags = header.split(',').map((tag) => TAG.exec(tag.trim()));
  if (tags.includes(null)) return refuse('If-Match takes the ETag of a response, in its quotes: If-Match: "3"');
  const versions = tags.flatMap((tag) => (tag && !tag[1] && /^\d{1,9}$/.test(tag[2] ?? '') ? [Number(tag[2])] : []));
  return ok({ kind: 'versions', versions });
}

/** Whether `If-None-Match` says that the client has this one. Compares weakly, as reading does. */
export function hasAlready(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
