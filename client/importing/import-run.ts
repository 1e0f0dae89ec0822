// One import on its way: sends the file, asks how many rows have arrived, and where the connection breaks asks what became of it
// before anything is sent again. Every attempt has the same id, so that nothing is imported twice.

import { type Result, refuse } from '@/core/result';
import { Listeners } from '../listeners';
import type { ImportOut, ImportProgress, SendImport } from './import-transfer';

export interface ImportJob {
  readonly id: string;
  readonly query: string;
  readonly name: string;
  readonly blob: Blob;
}

/** What came of it; `out` is null where its answer was lost and it is known by its id alone. */
export interface ImportDone {
  readonly id: string;
  readonly revision: number;
  readonly imported: number;
  readonly out: ImportOut | null;
}

export type RunPhase =
  | { readonly kind: 'running'; readonly sentBytes: number; readonly rows: number }
  /** Asking what became of it. */
  | { readonly kind: 'unclear' }
  /** `isUnknown` where it may have been imported all the same. */
  | { readonly kind: 'broken'; readonly detail: string; readonly isUnknown: boolean }
  | { readonly kind: 'refused'; readonly detail: string; readonly errors: readonly string[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'done'; readonly done: ImportDone };

/** `gone` where the server knows of none with this id. */
export type ProgressAnswer = Result<ImportProgress, 'gone' | 'unreachable'>;

export interface RunPort {
  readonly incidentId: string;
  readonly send: SendImport;
  readonly progress: (id: string) => Promise<ProgressAnswer>;
  readonly later: (act: () => void, delayMs: number) => () => void;
}

const ASK_EVERY_MS = 700;
/** Beyond that nobody is at work on it any more. */
const MOST_QUESTIONS = 90;

export class ImportRun {
  private current: RunPhase = { kind: 'running', sentBytes: 0, rows: 0 };
  private cancelling = new AbortController();
  private readonly listeners = new Listeners();

  constructor(
    private readonly port: RunPort,
    private readonly job: ImportJob,
  ) {}

  readonly subscribe = this.listeners.add;

  readonly snapshot = (): RunPhase => this.current;

  /** Also again, after the connection broke. Whatever goes wrong on the way is a phase, and none of it is thrown. */
  async start(): Promise<void> {
    try {
      await this.attempt();
    } catch {
      this.update(STOPPED);
    }
  }

  private async attempt(): Promise<void> {
    const { incidentId, send } = this.port;
    const { id, ...file } = this.job;
    this.cancelling = new AbortController();
    const { signal } = this.cancelling;
    this.update({ kind: 'running', sentBytes: 0, rows: 0 });
    const stop = this.watch();
    const onProgress = (sentBytes: number) => this.progressed({ sentBytes });
    const answer = await send({ incidentId, ...file, idempotencyKey: id, onProgress, signal }).finally(stop);
    if (answer.ok) this.finish(answer.value);
    else if (answer.error.kind === 'refused') this.update(answer.error);
    else await this.settle(answer.error.kind === 'cancelled' ? CANCELLED : { ...answer.error, isUnknown: false });
  }

  /** What has arrived as a whole may be imported all the same: then it is done, and can be undone. */
  cancel(): void {
    this.cancelling.abort();
  }

  private finish(out: ImportOut): void {
    const { id, revision, imported } = out;
    if (revision === null) throw new Error('An import is a revision');
    this.update({ kind: 'done', done: { id: id ?? this.job.id, revision, imported, out } });
  }

  /** Asks until it is known whether it was imported. @param otherwise what holds where it was not */
  private async settle(otherwise: RunPhase): Promise<void> {
    this.update({ kind: 'unclear' });
    for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
      const known = await this.progress();
      if (!known.ok) return this.update(known.error === 'gone' ? otherwise : UNREACHABLE);
      const { id, revision, rows } = known.value;
      if (revision !== null) {
        return this.update({ kind: 'done', done: { id, revision, imported: rows, out: null } });
      }
      await new Promise<void>((resolve) => this.port.later(resolve, ASK_EVERY_MS));
    }
    this.update(UNREACHABLE);
  }

  private progress(): Promise<ProgressAnswer> {
    return this.port.progress(this.job.id).catch(() => refuse('unreachable'));
  }

  /** Asks how many rows have arrived, again and again. */
  private watch(): () => void {
    let stop = () => {};
    let isOver = false;
    const ask = async () => {
      const known = await this.progress();
      if (isOver) return;
      if (known.ok) this.progressed({ rows: known.value.rows });
      stop = this.port.later(() => void ask(), ASK_EVERY_MS);
    };
    stop = this.port.later(() => void ask(), ASK_EVERY_MS);
    return () => {
      isOver = true;
      stop();
    };
  }

  private progressed(some: { readonly sentBytes?: number; readonly rows?: number }): void {
    if (this.current.kind === 'running') this.update({ ...this.current, ...some });
  }

  private update(next: RunPhase): void {
    this.current = next;
    this.listeners.tell();
  }
}

const CANCELLED: RunPhase = { kind: 'cancelled' };
const UNREACHABLE: RunPhase = {
  kind: 'broken',
  isUnknown: true,
  detail: 'The server does not answer, so nobody knows whether it was imported.',
};
const STOPPED: RunPhase = {
  kind: 'broken',
  isUnknown: true,
  detail: 'It could not be followed to its end here, so nobody knows whether it was imported.',
};
