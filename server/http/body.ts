// Reads the JSON body of a request: of bounded size, in UTF-8, and as its contract wants it.

import 'server-only';
import { z } from 'zod';
import { asContracted } from '@/core/contracts/as-contracted';
import { repeatedMember } from '@/core/repeated-member';
import { ok, type Result, refuse } from '@/core/result';
import { boundedBytes, discard } from './bounded-bytes';
import { problem } from './problem';

export const MAX_BODY_BYTES = 1_000_000;

/** The contract of what takes no body; whatever is sent is passed over unread. */
export const NO_BODY = z.undefined();

export interface ReadBody<T> {
  readonly value: T;
  /** The JSON again without its blanks, to recognise a request that is sent twice. */
  readonly normal: string;
}

interface BodyLimits {
  /** What a request without a body stands for; where undefined, a body is needed. */
  readonly whenEmpty?: unknown;
  readonly maxBytes?: number | undefined;
}

export async function readBody<T>(
  request: Request,
  contract: z.ZodType<T>,
  { whenEmpty, maxBytes = MAX_BODY_BYTES }: BodyLimits = {},
): Promise<Result<ReadBody<T>, Response>> {
  const bytes = await boundedBytes(request, maxBytes, discard);
  if (bytes === null) return refuse(problem('too-large', { detail: `A request may have at most ${maxBytes} bytes.` }));
  const packed = request.headers.get('content-encoding') ?? 'identity';
  if (!/^\s*identity\s*$/i.test(packed)) return refuse(problem('unsupported-type', { detail: PACKED }, UNPACKED));
  const json = bytes.length === 0 && whenEmpty !== undefined ? ok(whenEmpty) : parseJson(request, bytes);
  if (!json.ok) return json;
  const read = checkAgainst(contract, json.value);
  return read.ok ? ok({ value: read.value, normal: JSON.stringify(json.value) }) : read;
}

/** A body or a query, as its contract wants it; refused with every field that is wrong. */
export function checkAgainst<T>(contract: z.ZodType<T>, given: unknown): Result<T, Response> {
  const read = asContracted(contract, given);
  return read.ok ? read : refuse(problem('invalid', { errors: [...read.error] }));
}

const PACKED = 'Send the body as it is, without content-encoding.';
/** RFC 9110, 15.5.16. */
const UNPACKED = { 'accept-encoding': 'identity' };

function parseJson(request: Request, bytes: Uint8Array): Result<unknown, Response> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    return refuse(problem('unsupported-type', { detail: 'Send JSON, with content-type: application/json' }));
  }
  const charset = otherCharset(type);
  if (charset !== null)
    return refuse(problem('unsupported-type', { detail: `Send JSON in UTF-8, not in ${charset}.` }));
  const text = utf8Of(bytes);
  const value = text === null ? undefined : jsonOf(text);
  if (text === null || value === undefined) {
    return refuse(problem('malformed', { detail: 'The body is not JSON in UTF-8.' }));
  }
  const repeated = repeatedMember(text);
  return repeated === null ? ok(value) : refuse(problem('malformed', { detail: twiceWords(repeated) }));
}

/** Any but UTF-8 that the type names; null where it names none. */
function otherCharset(type: string): string | null {
  const named = [...type.matchAll(/;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]*))/gi)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  return named.find((charset) => !/^utf-?8$/i.test(charset.trim())) ?? null;
}

const twiceWords = (name: string): string =>
  `The body names “${name}” twice in one object, so what it means is not clear. Name it once.`;

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Undefined where it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
