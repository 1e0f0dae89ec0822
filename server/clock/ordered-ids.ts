// Ids that sort in the order in which they are given: UUIDs of version 7 (RFC 9562) with a count where that leaves it open.
// Lists order events that have the same time by their ids, so the rows of one file keep their order.

import 'server-only';
import { randomHex } from '../auth/random-hex';
import { now } from './clock';

const MOST = 2 ** 32;

export function orderedIds(): () => string {
  const at = hex(Math.floor(now() / 1_000), 12);
  let count = 0;
  return () => {
    if (count >= MOST) throw new Error('More ids were asked for than can be ordered');
    const place = hex(count, 8);
    count += 1;
    return `${at.slice(0, 8)}-${at.slice(8)}-7${place.slice(0, 3)}-8${place.slice(3, 6)}-${place.slice(6)}${randomHex(5)}`;
  };
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
