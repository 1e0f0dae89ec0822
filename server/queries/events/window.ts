// The window of time that a list is asked for, said as any time is said. Its bounds are half-open.

import 'server-only';
import { readPoint } from '@/core/contracts/read-time';
import { invalid, type Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { type ApproximateTime, PRECISIONS } from '@/core/time/approximate-time';
import type { Instant } from '@/core/time/instant';
import type { ParseContext } from '@/core/time/parse';

export interface Window {
  readonly from: Instant | null;
  /** Exclusive. */
  readonly to: Instant | null;
}

interface SaidWindow {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function readWindow({ from, to }: SaidWindow, context: ParseContext): Result<Window, Refusal> {
  const begin = readPoint(from, '/from', context);
  const end = readPoint(to, '/to', context);
  const errors = [begin, end].flatMap((read) => (read.ok ? [] : read.error));
  if (!begin.ok || !end.ok) return refuse({ kind: 'invalid', errors });
  const window = { from: begin.value?.earliest ?? null, to: end.value && endOf(end.value) };
  if (window.from !== null && window.to !== null && window.from >= window.to) {
    return refuse(invalid('/to', 'The window ends before it begins. Give a `to` that is later than `from`.'));
  }
  return ok(window);
}

/** "To 5 January" means that day too; "to 14:00" means up to 14:00. */
const endOf = (time: ApproximateTime): Instant | null =>
  PRECISIONS.indexOf(time.precision) >= PRECISIONS.indexOf('day') ? time.latest : time.earliest;
