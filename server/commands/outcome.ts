// What a verb about one event, figure or incident answers with.

import 'server-only';
import type { IncidentEvent } from '@/core/incident/event';
import type { Figure } from '@/core/incident/figure';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import type { Written } from './append-revision';

/** The thing as it stands after the change. */
export interface Outcome<T> {
  readonly value: T;
  /** The number of the revision that the change made; null where nothing needed to change. */
  readonly revision: number | null;
}

export const eventOutcome = (written: Result<Written, Refusal>): Result<Outcome<IncidentEvent>, Refusal> =>
  outcome(written, ({ event }) => event?.event);

export const figureOutcome = (written: Result<Written, Refusal>): Result<Outcome<Figure>, Refusal> =>
  outcome(written, ({ figure }) => figure?.figure);

export function outcome<T>(
  written: Result<Written, Refusal>,
  pick: (written: Written) => T | undefined,
): Result<Outcome<T>, Refusal> {
  if (!written.ok) return written;
  const value = pick(written.value);
  if (value === undefined) throw new Error('An accepted command left nothing behind');
  return ok({ value, revision: written.value.revision?.seq ?? null });
}
