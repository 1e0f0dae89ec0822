// One process that prints, as the web server sees it: a job goes in, a PDF comes out, or a refusal where it took too long,
// took too much, or the engine failed. It is ended after a number of jobs, since the engine keeps memory from each.

import 'server-only';
import { type ChildProcess, spawn } from 'node:child_process';
import { ok, type Result, refuse } from '@/core/result';
import { log } from '../log/log';
import type { PressAnswer, PressJob } from './press/job';

export interface PressLimits {
  /** For one job. */
  readonly timeLimitMs: number;
  /** Of the whole process. */
  readonly memoryLimitBytes: number;
  /** What one process prints in its life. */
  readonly jobsPerProcess: number;
}

export interface Printed {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/** Cancelled by whoever asked; or it cannot be printed within the limits. */
export type PressRefusal = 'cancelled' | 'too-large' | 'failed';

export class PressProcess {
  readonly #child: ChildProcess;
  #jobs = 0;

  constructor(private readonly limits: PressLimits) {
    this.#child = started(limits);
  }

  get isSpent(): boolean {
    const { connected, exitCode, signalCode } = this.#child;
    return this.#jobs >= this.limits.jobsPerProcess || !connected || exitCode !== null || signalCode !== null;
  }

  /** One job at a time. */
  print(job: PressJob, signal: AbortSignal): Promise<Result<Printed, PressRefusal>> {
    this.#jobs += 1;
    const child = this.#child;
    return new Promise((resolve) => {
      const settle = (outcome: Result<Printed, PressRefusal>) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        child.removeAllListeners();
        // What is late, or not wanted any more, must not answer the next job.
        if (!outcome.ok && outcome.error !== 'failed') this.end();
        resolve(outcome);
      };
      const cancel = () => settle(refuse('cancelled'));
      const timer = setTimeout(() => settle(refuse('too-large')), this.limits.timeLimitMs);
      signal.addEventListener('abort', cancel, { once: true });
      child.once('message', (answer: PressAnswer) => settle(outcomeOf(answer)));
      // A process that is killed took too much memory: nobody else kills it.
      child.once('exit', (status, killedBy) => {
        log.warn('the press ended within a document', { status, killedBy });
        settle(refuse(killedBy === 'SIGKILL' ? 'too-large' : 'failed'));
      });
      child.once('error', (error) => {
        log.error('the press failed', error);
        settle(refuse('failed'));
      });
      if (signal.aborted) cancel();
      else child.send(job);
    });
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }
}

function outcomeOf({ pdf, pageCount, fault }: PressAnswer): Result<Printed, PressRefusal> {
  if (pdf !== null) return ok({ bytes: pdf, pageCount });
  log.warn('the press made no document', { fault });
  return refuse('failed');
}

const started = ({ memoryLimitBytes }: PressLimits): ChildProcess =>
  spawn(process.execPath, [MAIN], {
    cwd: process.cwd(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...PRESS_ENVIRONMENT, ONSET_PRESS_MOST_BYTES: String(memoryLimitBytes) },
  });

/** From the folder that the server runs in, paths in parts so that they are not followed. Bundled by scripts/build/programs.mjs. */
const MAIN = ['node_modules', '.cache', 'onset', 'press.mjs'].join('/');
const NO_FONTS = ['server', 'pdf', 'press', 'no-fonts.conf'].join('/');
const NOWHERE = 'http://127.0.0.1:9';

/**
 * Nothing of ours reaches it: it needs no secrets. Whatever the engine would fetch by a proxy, it does not get; and on Linux
 * it finds none of the machine's fonts, so that a document is the same whatever is installed.
 */
export const PRESS_ENVIRONMENT = { NODE_ENV: 'production', https_proxy: NOWHERE, FONTCONFIG_FILE: NO_FONTS } as const;
