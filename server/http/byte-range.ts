// The part of a file that a request asks for (RFC 9110, 14.2): one range of bytes. Several at once, and units that nobody
// knows, are answered with the whole, as the standard allows.

import 'server-only';
import type { ByteRange } from '../evidence/store';

export type AskedRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly range: ByteRange }
  /** Nothing of the file lies in it. */
  | { readonly kind: 'unsatisfiable' };

const WHOLE: AskedRange = { kind: 'whole' };
const ONE_RANGE = /^bytes=(?:(\d{1,16})-(\d{0,16})|-(\d{1,16}))$/;

/**
 * @param header what `Range` says
 * @param ifRange what `If-Range` says: another version than this one is sent whole
 */
export function rangeOf(header: string | null, ifRange: string | null, etag: string, sizeBytes: number): AskedRange {
  const asked = header === null ? null : ONE_RANGE.exec(header.trim());
  if (asked === null || (ifRange !== null && ifRange !== etag)) return WHOLE;
  const [, from, to, suffix] = asked;
  const first = from === undefined ? Math.max(0, sizeBytes - Number(suffix)) : Number(from);
  const last = to === undefined || to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1);
  if (to && Number(to) < first) return WHOLE;
  return first <= last ? { kind: 'part', range: { first, last } } : { kind: 'unsatisfiable' };
}
