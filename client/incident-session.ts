// One person at work on one incident: takes commands, shows them at once, carries them to the server, takes them back.
// What the server told lives in the query cache alone; this holds the outbox and the undo stacks on top of it.

import type { QueryClient } from '@tanstack/react-query';
import { assertNever } from '@/core/assert-never';
import type { RevisionOut } from '@/core/contracts/revision';
import type { Command } from '@/core/incident/deciding/command';
import type { Author } from '@/core/incident/deciding/decision';
import type { IncidentState } from '@/core/incident/record/state';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import type { Instant } from '@/core/time/instant';
import type { Api } from './api';
import { withRevision } from './base-state';
import { readRecordAgain } from './history/record-news';
import { isErasure } from './history/revisions';
import { incidentKey } from './incident-key';
import { Listeners } from './listeners';
import type { Told } from './outbox/answer';
import type { Change, Origin } from './outbox/change';
import { Courier } from './outbox/courier';
import type { OutboxKeep } from './outbox/kept-outbox';
import { makeChange } from './outbox/make-change';
import { discarded, EMPTY_OUTBOX, explained, hastened, numbered, type Outbox, replaced } from './outbox/outbox';
import { shownState } from './outbox/overlay';
import { recordedReason } from './outbox/recorded-reason';
import { seenBy } from './outbox/seen';
import { isChanging } from './outbox/unexplained';
import { stepBack } from './undo/step';
import { afterChange, NOTHING_TO_UNDO, type UndoStacks, withoutStep } from './undo/undo-stacks';
import { type MadeHere, type StepOutcome, Undoing } from './undo/undoing';

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

const NEW_SESSION: SessionSnapshot = { outbox: EMPTY_OUTBOX, stacks: NOTHING_TO_UNDO };

export class IncidentSession {
  private current: SessionSnapshot = NEW_SESSION;
  private readonly listeners = new Listeners();
  private readonly settledListeners = new Listeners<[Change]>();
  private readonly courier: Courier;
  private readonly undoing: Undoing;

  constructor(private readonly port: SessionPort) {
    const { incidentId, api, author, now, random, newId, later } = port;
    this.courier = new Courier({
      ...{ incidentId, api, now, random, newId, later },
      base: () => this.base(),
      outbox: () => this.current.outbox,
      tell: (told, outbox) => this.tell(told, outbox),
      reasonOf: (change) => recordedReason({ api, incidentId }, change, author.actor.id),
      settled: (change, revision) => this.settled(change, revision),
      outdated: () => this.readAgain(),
    });
    this.undoing = new Undoing({
      standing: () => this.current,
      update: (part) => this.update(part),
      shown: () => this.shown(),
      make: (command, origin) => this.make(command, origin),
      pump: () => this.courier.pump(),
    });
  }

  readonly subscribe = this.listeners.add;

  readonly snapshot = (): SessionSnapshot => this.current;

  /** Before the browser has looked into its storage there is nothing: what the server rendered. */
  readonly serverSnapshot = (): SessionSnapshot => NEW_SESSION;

  /** Called with every change that is on the record. */
  readonly onSettled = this.settledListeners.add;

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

  /**
   * Makes the change at once and sends it; null where it changes nothing. A refusal leaves everything as it was. What
   * must say why and does not waits in the outbox for `explain`.
   * @param opening how what it changes stood when its editor was opened; null where nobody had one open
   */
  dispatch(command: Command, opening: object | null = null): Result<Change | null, Refusal> {
    const made = this.make(command, null, opening);
    if (!made.ok) return made;
    if (made.value === null) return ok(null);
    const { change, back } = made.value;
    if (back) this.update({ stacks: afterChange(this.current.stacks, back) });
    this.courier.pump();
    return ok(change);
  }

  /** Gives the changes that wait for it their reason, and sends them. */
  explain(changeIds: readonly string[], reason: string): void {
    this.update({ outbox: explained(this.current.outbox, new Set(changeIds), reason) });
    this.courier.pump();
  }

  /** Takes back what waits for its reason and so never left this page; redo makes it again. */
  retract(changeId: string): void {
    this.undoing.retract(changeId);
  }

  undo(): StepOutcome {
    return this.undoing.undo();
  }

  redo(): StepOutcome {
    return this.undoing.redo();
  }

  /** Undoes one change, whatever was made since. */
  takeBack(changeId: string): StepOutcome {
    return this.undoing.takeBack(changeId);
  }

  /** What could be undone holds values from before: once something was erased, none may come back onto the record by a key. */
  noticeErasures(came: readonly Pick<RevisionOut, 'type'>[]): void {
    if (came.some(isErasure)) this.update({ stacks: NOTHING_TO_UNDO });
  }

  /** Sends now what waits for its next attempt. */
  hasten(): void {
    this.update({ outbox: hastened(this.current.outbox) });
    this.courier.pump();
  }

  /** Sends a failed change again as it is, over what its author was shown of what stands now. */
  insist(changeId: string): void {
    const change = this.current.outbox.find(({ id }) => id === changeId);
    if (change) this.sendAgain(change, insisting(change.command));
  }

  /** Sends of a contested change what its author decided on; null gives all of it up. */
  resolve(changeId: string, changes: object | null): void {
    const change = this.current.outbox.find(({ id }) => id === changeId);
    if (!change || !isChanging(change.command)) return;
    if (changes === null) this.discard(changeId);
    else this.sendAgain(change, { ...change.command, changes });
  }

  private sendAgain(change: Change, command: Command): void {
    // What changed once more since it was shown is contested again, so that nobody overwrites what they have not seen.
    const shown = change.phase.kind === 'conflicting' ? change.phase.theirs : seenBy(command, this.base());
    const again = { ...change, command, seen: shown, phase: { kind: 'waiting', attempts: 0 } } as const;
    this.update({ outbox: replaced(this.current.outbox, change.id, [again]) });
    this.courier.pump();
  }

  /** Gives a failed change up: what stands on the server stays, and there is nothing to take back. */
  discard(changeId: string): void {
    const before = this.current.outbox;
    const outbox = discarded(before, changeId);
    const stacks = before.filter((change) => !outbox.includes(change)).reduce(withoutChange, this.current.stacks);
    this.update({ outbox, stacks });
    this.courier.pump();
  }

  private make(asked: Command, origin: Origin | null, opening: object | null = null): Result<MadeHere | null, Refusal> {
    const { author, newId, now } = this.port;
    const { outbox, stacks } = this.current;
    const made = makeChange({ base: this.base(), outbox, author, newId, now }, asked, origin, opening);
    if (!made.ok) return made;
    switch (made.value.kind) {
      case 'unchanged':
        return ok(null);
      case 'taken-back':
        this.update({ outbox: made.value.outbox, stacks: withoutStep(stacks, made.value.changeId) });
        return ok(null);
      case 'made': {
        const { change } = made.value;
        this.update({ outbox: made.value.outbox });
        return ok({ change, back: stepBack(made.value) });
      }
      default:
        return assertNever(made.value);
    }
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
      this.undoing.recorded(change.id, revision);
      this.update({ outbox: numbered(this.current.outbox, change.id, revision) });
      this.countRevision(revision);
    }
    this.settledListeners.tell(change);
    if (this.current.outbox.length === 0) this.readAgain();
  }

  /** Where nobody else came between, the state is that of the new revision; otherwise reading again tells. */
  private countRevision(revision: number): void {
    this.port.queryClient.setQueryData<IncidentState>(incidentKey(this.port.incidentId), (base) =>
      base && base.incident.revision === revision - 1 ? withRevision(base, revision) : base,
    );
  }

  private readAgain(): void {
    void readRecordAgain(this.port.queryClient, this.port.incidentId);
  }

  private update(part: Partial<SessionSnapshot>): void {
    this.current = { ...this.current, ...part };
    if (part.outbox) this.port.keep.save(part.outbox);
    this.listeners.tell();
  }
}

/** Of many events, also those that others changed meanwhile. */
const insisting = (command: Command): Command =>
  command.type === 'events.edit' ? { ...command, isInsisted: true } : command;

const withoutChange = (stacks: UndoStacks, { id }: Change): UndoStacks => withoutStep(stacks, id);
