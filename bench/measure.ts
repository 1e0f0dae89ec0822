// Times a piece of work: a few calls to warm up, then as many as fit into a second, at least ten.
import { performance } from 'node:perf_hooks';

export interface Measured {
  readonly calls: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

const WARM_UP_CALLS = 5;
const LEAST_CALLS = 10;
const BUDGET_MS = 1000;

export function measure(work: () => unknown): Measured {
  for (let call = 0; call < WARM_UP_CALLS; call += 1) work();
  const durationsMs: number[] = [];
  for (let spentMs = 0; spentMs < BUDGET_MS || durationsMs.length < LEAST_CALLS; ) {
    const began = performance.now();
    work();
    const tookMs = performance.now() - began;
    durationsMs.push(tookMs);
    spentMs += tookMs;
  }
  return measuredFrom(durationsMs);
}

/** The same for work that waits for something. */
export async function measureWaiting(work: () => Promise<unknown>): Promise<Measured> {
  for (let call = 0; call < WARM_UP_CALLS; call += 1) await work();
  const durationsMs: number[] = [];
  for (let spentMs = 0; spentMs < BUDGET_MS || durationsMs.length < LEAST_CALLS; ) {
    const began = performance.now();
    await work();
    const tookMs = performance.now() - began;
    durationsMs.push(tookMs);
    spentMs += tookMs;
  }
  return measuredFrom(durationsMs);
}

/** @param durationsMs of every call, in any order */
export function measuredFrom(durationsMs: readonly number[]): Measured {
  const ascending = [...durationsMs].sort((a, b) => a - b);
  const [medianMs, p95Ms, p99Ms] = [0.5, 0.95, 0.99].map((share) => quantile(ascending, share));
  return { calls: ascending.length, medianMs: medianMs ?? 0, p95Ms: p95Ms ?? 0, p99Ms: p99Ms ?? 0 };
}

function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
}
