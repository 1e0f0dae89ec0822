// Carries the outbox to the server: sends what is due, keeps the order within a target, tries again with growing pauses.
// Network, clock, timers and randomness come from outside.

import { assertNever } from '@/core/assert-never';
import type { IncidentState } from '@/core/incident/record/state';
import type { Result } from '@/core/result';
import type { Instant } from '@/core/time/instant';
import type { Api, ApiFailure } from '../api';
import { readAnswer, type Told } from './answer';
import { backoffMs } from './backoff';
import type { Change, Delay } from './change';
import { due, nextDueMs, type Outbox, replaced, withPhase } from './outbox';
import { type Prepared, prepare } from './prepare';
import { requestFor } from './request';
import { GONE, verdictOn } from './verdict';

export interface CourierPort {
  readonly incidentId: string;
  readonly api: Api;
  readonly now: () => Instant;
  readonly random: () => number;
  readonly newId: () => string;
  /** Runs `act` after a while; the answer calls it off. */
  readonly later: (act: () => void, delayMs: number) => () => void;
  readonly base: () => IncidentState;
  readonly outbox: () => Outbox;
  /** What the server told goes in before the outbox changes, so that nothing shown flickers. */
  readonly tell: (told: Told | null, outbox: (before: Outbox) => Outbox) => void;
  /** The reason to put on the record: the author's own, or which revision is taken back or made again. */
  readonly reasonOf: (change: Change) => Promise<Result<string | null, ApiFailure>>;
  /** A change is on the record, as that revision where the server said so. */
  readonly settled: (change: Change, revision: number | null) => void;
  /** Something on the server is not as it was thought to be: read again. */
  readonly outdated: () => void;
}

const MS_PER_MICRO = 1 / 1_000;

export class Courier {
  private cancelTimer: (() => void) | null = null;
  private atWork = false;

  constructor(private readonly port: CourierPort) {}

  start(): void {
    this.atWork = true;
    this.pump();
  }

  /** What is on its way still arrives; nothing more goes out. */
  stop(): void {
    this.atWork = false;
    this.cancelTimer?.();
  }

  /** Sends all that may go now, and wakes up again for what may go later. */
  pump(): void {
    if (!this.atWork) return;
    this.cancelTimer?.();
    this.cancelTimer = null;
    // Each one handled leaves the state in which it was due, so this ends.
    for (let next = this.nextDue(); next; next = this.nextDue()) this.handle(next, prepare(next, this.port.base()));
    const dueMs = nextDueMs(this.port.outbox());
    if (dueMs !== null) this.cancelTimer = this.port.later(() => this.pump(), Math.max(0, dueMs - this.nowMs()));
  }

  private nextDue(): Change | undefined {
    return due(this.port.outbox(), this.nowMs())[0];
  }

  private nowMs(): number {
    return this.port.now() * MS_PER_MICRO;
  }

  private handle(change: Change, prepared: Prepared): void {
    switch (prepared.kind) {
      case 'send':
        void this.send({ ...change, command: prepared.command }, prepared.version);
        return;
      case 'done':
        this.finish(change, null, null);
        return;
      case 'gone':
        this.port.tell(null, (outbox) => withPhase(outbox, change.id, GONE));
        return;
      case 'contested':
        this.part(change, prepared);
        return;
      default:
        assertNever(prepared);
    }
  }

  private part(change: Change, { rest, mine, theirs }: Extract<Prepared, { kind: 'contested' }>): void {
    const contested: Change = {
      ...change,
      id: this.port.newId(),
      command: mine,
      phase: { kind: 'conflicting', theirs },
    };
    const parts = rest ? [{ ...change, command: rest }, contested] : [contested];
    this.port.tell(null, (outbox) => replaced(outbox, change.id, parts));
  }

  private async send(change: Change, version: number): Promise<void> {
    const attempts = 'attempts' in change.phase ? change.phase.attempts + 1 : 1;
    this.port.tell(null, (outbox) => withPhase(outbox, change.id, { kind: 'sending', attempts }));
    const { incidentId, api } = this.port;
    const reason = await this.port.reasonOf(change);
    if (!reason.ok) {
      this.fail(change, reason.error, attempts);
    } else {
      const command = { ...change.command, reason: reason.value };
      const request = requestFor({ incidentId, command, version, idempotencyKey: change.id });
      const answer = await api(request, (body) => readAnswer(command, body, this.port.now()));
      if (answer.ok) this.finish(change, answer.value.value, answer.value.revision);
      else this.fail(change, answer.error, attempts);
    }
    this.pump();
  }

  private finish(change: Change, told: Told | null, revision: number | null): void {
    // A first answer that is given again tells how things stood then, and what came since is known already.
    const isKnown = revision !== null && revision <= this.port.base().incident.revision;
    this.port.tell(isKnown ? null : told, (outbox) => replaced(outbox, change.id, []));
    this.port.settled(change, revision);
  }

  private fail(change: Change, failure: ApiFailure, attempts: number): void {
    const verdict = verdictOn(change, failure);
    switch (verdict.kind) {
      case 'retry':
        this.postpone(change, verdict.delay, attempts);
        return;
      case 'stale':
        this.port.tell(verdict.told, (outbox) => withPhase(outbox, change.id, { kind: 'waiting', attempts }));
        return;
      case 'done':
        this.finish(change, null, null);
        this.port.outdated();
        return;
      case 'refused':
        this.port.tell(null, (outbox) => withPhase(outbox, change.id, verdict.phase));
        this.port.outdated();
        return;
      default:
        assertNever(verdict);
    }
  }

  private postpone({ id }: Change, delay: Delay, attempts: number): void {
    const dueMs = this.nowMs() + backoffMs(attempts, this.port.random);
    this.port.tell(null, (outbox) => withPhase(outbox, id, { kind: 'retrying', attempts, dueMs, delay }));
  }
}
