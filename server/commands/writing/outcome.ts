// What a verb about one event, figure or incident answers with: what its author may read of it.

import 'server-only';
import type { IncidentEvent } from '@/core/incident/event';
import type { Figure } from '@/core/incident/figure';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { type MemberReader, readableEvent } from '@/core/share/redaction';
import type { Written } from './touched';

/** The thing as it stands after the change. */
export interface Outcome<T> {
  readonly value: T;
  /** The number of the revision that the change made; null where nothing needed to change. */
  readonly revision: number | null;
}

export function eventOutcome(
  { reader }: { readonly reader: MemberReader },
  written: Result<Written, Refusal>,
): Result<Outcome<IncidentEvent>, Refusal> {
  if (!written.ok) return refuse(readableRefusal(reader, written.error));
  return outcome(written, ({ event }) => (event && readableEvent(reader, event.event)) ?? undefined);
}

/** What somebody else made of it meanwhile is told like everything else. */
function readableRefusal(reader: MemberReader, refusal: Refusal): Refusal {
  if (refusal.kind !== 'stale' || refusal.current.kind !== 'event') return refusal;
  const event = readableEvent(reader, refusal.current.event);
  return event === null ? { kind: 'not-found' } : { kind: 'stale', current: { kind: 'event', event } };
}

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
