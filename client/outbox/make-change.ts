// Makes a change on top of what the page shows: decided here as the server will decide it, but for a reason that it must
// give and does not yet; such a change waits for it, and a further change of the same fields goes on with it.

import type { Command } from '@/core/incident/deciding/command';
import { decideUnexplained } from '@/core/incident/deciding/decide';
import type { Author } from '@/core/incident/deciding/decision';
import { refuseUnexplained } from '@/core/incident/deciding/reason';
import type { BulkRow, RevisionPayload } from '@/core/incident/record/revision';
import { type IncidentState, viewOf } from '@/core/incident/record/state';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import type { Instant } from '@/core/time/instant';
import type { Change, Origin, Phase } from './change';
import { overtakenSince, touchedSince } from './opening';
import { discarded, enqueued, type Outbox, replaced } from './outbox';
import { shownState, unversioned } from './overlay';
import { nameShown, seenBy } from './seen';
import { continuedBy, joined, withoutWhatItEnds } from './unexplained';

export interface Workbench {
  readonly base: IncidentState;
  readonly outbox: Outbox;
  readonly author: Author;
  readonly newId: () => string;
  readonly now: () => Instant;
}

export type Made =
  | { readonly kind: 'unchanged' }
  /** The further change undid what waited for its reason, so that nothing is left to explain. */
  | { readonly kind: 'taken-back'; readonly changeId: string; readonly outbox: Outbox }
  | {
      readonly kind: 'made';
      readonly change: Change;
      readonly outbox: Outbox;
      /** What the change does, and the state that it does it to. */
      readonly payload: RevisionPayload;
      /** Where it is of many events. */
      readonly rows: readonly BulkRow[];
      readonly before: IncidentState;
    };

/** @param opening how what it changes stood when its editor was opened; null where nobody had one open */
export function makeChange(
  bench: Workbench,
  wanted: Command,
  origin: Origin | null,
  opening: object | null = null,
): Result<Made, Refusal> {
  const { base, author, newId, now } = bench;
  const asked = opening === null ? wanted : touchedSince(opening, wanted);
  if (asked === null) return ok({ kind: 'unchanged' });
  const overtaken = opening && overtakenSince(opening, asked, shownState(base, bench.outbox, author));
  const continued = origin === null ? continuedBy(bench.outbox, asked) : undefined;
  const outbox = withoutWhatItEnds(continued ? discarded(bench.outbox, continued.id) : bench.outbox, asked);
  const command = unversioned(continued ? joined(continued.command, asked) : asked);
  const before = shownState(base, outbox, author);
  const decided = decideUnexplained(viewOf(before), command, author);
  if (!decided.ok) return refuse(decided.error);
  if (decided.value.kind === 'unchanged') {
    return ok(continued ? { kind: 'taken-back', changeId: continued.id, outbox } : { kind: 'unchanged' });
  }
  const { payload, rows = [] } = decided.value.revision;
  const seen = { ...seenBy(command, before), ...overtaken };
  const made = { command, seen, of: nameShown(command, before), madeAt: now(), origin };
  const change: Change = { ...made, id: continued?.id ?? newId(), phase: firstPhase(before, command, origin) };
  const next = continued ? replaced(bench.outbox, continued.id, [change]) : enqueued(outbox, change);
  return ok({ kind: 'made', change, outbox: next, payload, rows, before });
}

/** Undo and redo have a reason of their own. */
const firstPhase = (before: IncidentState, command: Command, origin: Origin | null): Phase =>
  origin === null && refuseUnexplained(viewOf(before), command) !== null
    ? { kind: 'unexplained' }
    : { kind: 'waiting', attempts: 0 };
