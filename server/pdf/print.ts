// Prints chronologies, one at a time, in a process that is replaced when it is spent. A few may wait; more are refused, so
// that nobody waits for long without knowing. Whoever is gone while they wait gives up their turn.

import 'server-only';
import { type Result, refuse } from '@/core/result';
import type { PressJob } from './press/job';
import { type PressLimits, PressProcess, type PressRefusal, type Printed } from './press-process';

const LIMITS: PressLimits = {
  timeLimitMs: 60_000,
  memoryLimitBytes: 1_800 * 1024 * 1024,
  jobsPerProcess: 20,
};
const MOST_WAITING = 4;
/** A process that nobody needs gives its memory back. */
const IDLE_MS = 30_000;

export type PrintRefusal = PressRefusal | 'busy';

/** @param signal gives it up, and stops the press */
export type Print<Refused = PrintRefusal> = (job: PressJob, signal: AbortSignal) => Promise<Result<Printed, Refused>>;

export class Printer {
  #process: PressProcess | null = null;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  constructor(private readonly limits: PressLimits = LIMITS) {}

  readonly print: Print = async (job, signal) =>
    this.#waiting > MOST_WAITING ? refuse('busy') : this.inTurn((print) => print(job, signal));

  /** Has the press to itself while it works, after all who wait already, however many these are. */
  inTurn<T>(work: (print: Print<PressRefusal>) => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const turn = this.#last.then(() => work(this.#printNow));
    this.#last = turn.catch(() => undefined);
    return turn.finally(() => {
      this.#waiting -= 1;
    });
  }

  /** Ends the process: for tests and for whoever stops. */
  close(): void {
    clearTimeout(this.#idle);
    this.#process?.end();
    this.#process = null;
  }

  readonly #printNow: Print<PressRefusal> = async (job, signal) => {
    if (signal.aborted) return refuse('cancelled');
    clearTimeout(this.#idle);
    // It may have been ended while nobody needed it, by a machine that ran out of memory.
    if (this.#process?.isSpent) this.close();
    this.#process ??= new PressProcess(this.limits);
    const printed = await this.#process.print(job, signal);
    if (this.#process?.isSpent !== false || !printed.ok) this.close();
    else this.#idle = setTimeout(() => this.close(), IDLE_MS).unref();
    return printed;
  };
}

// Next's development server evaluates modules again after every edit; the process must survive that.
const kept = globalThis as { onsetPrinter?: Printer };

export const printer = (): Printer => {
  kept.onsetPrinter ??= new Printer();
  return kept.onsetPrinter;
};

/** For tests, which put others in its place. */
export function closePrinter(): void {
  kept.onsetPrinter?.close();
  kept.onsetPrinter = undefined;
}
