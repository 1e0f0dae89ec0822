// One person at work on one incident: takes commands, shows them at once, carries them to the server, takes them back.
// What the server told lives in the query cache alone; this holds the outbox and the undo stacks on top of it.

import type { QueryClient } from '@tanstack/react-query';
import type { Command } from '@/core/incident/command';
import { decide } from '@/core/incident/decide';
import type { Author } from '@/core/incident/decision';
import type { Refusal } from '@/core/incident/refusal';
import { type IncidentState, viewOf } from '@/core/incident/state';
import { ok, type Result, refuse } from '@/core/result';
import type { Instant } from '@/core/time/instant';
import type { Api } from './api';
import { withRevision } from './base-state';
import { incidentKey } from './incident-key';
import type { Told } from './outbox/answer';
import { type Change, changeTarget } from './outbox/change';
import { Courier } from './outbox/courier';
import type { OutboxKeep } from './outbox/kept-outbox';
import { discarded, EMPTY_OUTBOX, enqueued, hastened, type Outbox, replaced } from './outbox/outbox';
import { shownState, unversioned } from './outbox/overlay';
import { seenBy } from './outbox/seen';
import type { Target } from './outbox/target';
import { type Step, stepBack, stillApplicable } from './undo/step';
import {
  afterChange,
  afterStep,
  type Direction,
  NOTHING_TO_UNDO,
  nextStep,
  stepUndoing,
  type UndoStacks,
} from './undo/undo-stacks';

export interface SessionPort {
  readonly incidentId: string;
  readonly author: Author;
  readonly api: Api;
  readonly queryClient: QueryClient;
  readonly keep: OutboxKeep;
  readonly now: () => Instant;
  readonly random: () => number;
  readonly newId: () => string;
  readonly later: (act: () => void, delayMs: number) => () => void;
}

export interface SessionSnapshot {
  readonly outbox: Outbox;
  readonly stacks: UndoStacks;
}

/** What an undo or redo came to. */
export type StepOutcome =
  | { readonly kind: 'nothing' }
  /** Others changed all of it since. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'taken'; readonly command: Command; readonly target: Target };

const NEW_SESSION: SessionSnapshot = { outbox: EMPTY_OUTBOX, stacks: NOTHING_TO_UNDO };

export class IncidentSession {
  private current: SessionSnapshot = NEW_SESSION;
  private readonly listeners = new Set<() => void>();
  private readonly settledListeners = new Set<(change: Change) => void>();
  private readonly revisions = new Map<string, number>();
  private readonly courier: Courier;

  constructor(private readonly port: SessionPort) {
    const { incidentId, api, now, random, newId, later } = port;
    this.courier = new Courier({
      ...{ incidentId, api, now, random, newId, later },
      base: () => this.base(),
      outbox: () => this.current.outbox,
      tell: (told, outbox) => this.tell(told, outbox),
      reasonOf: (change) => this.reasonOf(change),
      settled: (change, revision) => this.settled(change, revision),
      outdated: () => this.readAgain(),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SessionSnapshot => this.current;

  /** Before the browser has looked into its storage there is nothing: what the server rendered. */
  readonly serverSnapshot = (): SessionSnapshot => NEW_SESSION;

  /** Called with every change that is on the record. */
  readonly onSettled = (listener: (change: Change) => void): (() => void) => {
    this.settledListeners.add(listener);
    return () => this.settledListeners.delete(listener);
  };

  start(): void {
    const kept = this.port.keep.load();
    if (this.current.outbox.length === 0 && kept.length > 0) this.update({ outbox: kept });
    this.courier.start();
  }

  stop(): void {
    this.courier.stop();
  }

  /** What the page shows: the server's state with the outbox on top. */
  shown(): IncidentState {
    return shownState(this.base(), this.current.outbox, this.port.author);
  }

  /** Makes the change at once and sends it; null where it changes nothing. A refusal leaves everything as it was. */
  dispatch(command: Command): Result<Change | null, Refusal> {
    const made = this.make(command, null);
    if (!made.ok) return made;
    if (made.value === null) return ok(null);
    const { change, back } = made.value;
    if (back) this.update({ stacks: afterChange(this.current.stacks, back) });
    this.courier.pump();
    return ok(change);
  }

  undo(): StepOutcome {
    return this.take('undo', nextStep(this.current.stacks, 'undo'));
  }

  redo(): StepOutcome {
    return this.take('redo', nextStep(this.current.stacks, 'redo'));
  }

  /** Undoes one change, whatever was made since. */
  takeBack(changeId: string): StepOutcome {
    return this.take('undo', stepUndoing(this.current.stacks, changeId));
  }

  private take(direction: Direction, step: Step | undefined): StepOutcome {
    if (!step) return { kind: 'nothing' };
    const command = stillApplicable(step, this.shown());
    const made = command ? this.make(command, step.undoes) : ok(null);
    const back = made.ok && made.value ? made.value.back : null;
    this.update({ stacks: afterStep(this.current.stacks, direction, step, back) });
    if (!made.ok) return { kind: 'refused', refusal: made.error };
    if (!made.value) return { kind: 'overtaken' };
    this.courier.pump();
    const { change } = made.value;
    return { kind: 'taken', command: change.command, target: changeTarget(change) };
  }

  /** Sends now what waits for its next attempt. */
  hasten(): void {
    this.update({ outbox: hastened(this.current.outbox) });
    this.courier.pump();
  }

  /** Sends a failed change again as it is, over whatever stands now. */
  insist(changeId: string): void {
    const change = this.current.outbox.find(({ id }) => id === changeId);
    if (!change) return;
    const again = {
      ...change,
      seen: seenBy(change.command, this.base()),
      phase: { kind: 'waiting', attempts: 0 },
    } as const;
    this.update({ outbox: replaced(this.current.outbox, changeId, [again]) });
    this.courier.pump();
  }

  /** Gives a failed change up: what stands on the server stays. */
  discard(changeId: string): void {
    this.update({ outbox: discarded(this.current.outbox, changeId) });
    this.courier.pump();
  }

  private make(
    asked: Command,
    undoes: string | null,
  ): Result<{ readonly change: Change; readonly back: Step | null } | null, Refusal> {
    const { author, newId, now } = this.port;
    const command = unversioned(asked);
    const shown = this.shown();
    const decided = decide(viewOf(shown), command, author);
    if (!decided.ok) return refuse(decided.error);
    if (decided.value.kind === 'unchanged') return ok(null);
    const id = newId();
    const seen = seenBy(command, shown);
    const change: Change = { id, command, seen, madeAt: now(), undoes, phase: { kind: 'waiting', attempts: 0 } };
    this.update({ outbox: enqueued(this.current.outbox, change) });
    return ok({ change, back: stepBack(decided.value.revision.payload, shown, id) });
  }

  private base(): IncidentState {
    const base = this.port.queryClient.getQueryData<IncidentState>(incidentKey(this.port.incidentId));
    if (!base) throw new Error('The incident is read before anybody works on it');
    return base;
  }

  private tell(told: Told | null, outbox: (before: Outbox) => Outbox): void {
    if (told) {
      const queryKey = incidentKey(this.port.incidentId);
      // A reading that began earlier would bring back what was before this answer.
      void this.port.queryClient.cancelQueries({ queryKey });
      this.port.queryClient.setQueryData<IncidentState>(queryKey, (base) => base && told(base));
    }
    this.update({ outbox: outbox(this.current.outbox) });
  }

  private settled(change: Change, revision: number | null): void {
    if (revision !== null) {
      this.revisions.set(change.id, revision);
      this.countRevision(revision);
    }
    for (const listener of this.settledListeners) listener(change);
    if (this.current.outbox.length === 0) this.readAgain();
  }

  /** Where nobody else came between, the state is that of the new revision; otherwise reading again tells. */
  private countRevision(revision: number): void {
    this.port.queryClient.setQueryData<IncidentState>(incidentKey(this.port.incidentId), (base) =>
      base && base.incident.revision === revision - 1 ? withRevision(base, revision) : base,
    );
  }

  private reasonOf({ command, undoes }: Change): string | null {
    if (command.reason) return command.reason;
    if (undoes === null) return null;
    const revision = this.revisions.get(undoes);
    return revision === undefined ? 'undo' : `undo of ${revision}`;
  }

  private readAgain(): void {
    void this.port.queryClient.invalidateQueries({ queryKey: ['incident', this.port.incidentId] });
  }

  private update(part: Partial<SessionSnapshot>): void {
    this.current = { ...this.current, ...part };
    if (part.outbox) this.port.keep.save(part.outbox);
    for (const listener of this.listeners) listener();
  }
}
