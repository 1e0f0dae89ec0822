// The order of events in lists: core/time/order as generated columns, whose open sides are the ends of bigint.

import 'server-only';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { Prisma } from '@/prisma/generated/client';

const FIRST = -(2n ** 63n);
const LAST = 2n ** 63n - 1n;

/** Where an event stands in the list; of two alike in time, the lower id comes first. */
export interface EventPlace {
  readonly at: bigint;
  readonly earliest: bigint;
  readonly latest: bigint;
  readonly id: string;
}

interface Placed {
  readonly id: string;
  readonly start: Pick<ApproximateTime, 'earliest' | 'latest' | 'best'> | null;
}

export const IN_ORDER = Prisma.sql`e.order_at, e.order_earliest, e.order_latest, e.id`;

export const after = ({ at, earliest, latest, id }: EventPlace): Prisma.Sql =>
  Prisma.sql`(${IN_ORDER}) > (${at}, ${earliest}, ${latest}, ${id}::uuid)`;

export function placeOf({ id, start }: Placed): EventPlace {
  const at = start?.best ?? start?.earliest ?? start?.latest;
  return {
    at: typeof at === 'number' ? BigInt(at) : LAST,
    earliest: typeof start?.earliest === 'number' ? BigInt(start.earliest) : FIRST,
    latest: typeof start?.latest === 'number' ? BigInt(start.latest) : LAST,
    id,
  };
}
