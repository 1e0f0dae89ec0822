// Prints a benchmark's rows as a table, with what each is held to, and keeps them in bench/results as JSON, beside where
// and when they were measured.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '@/scripts/files/data-folder.mjs';
import type { Measured } from './measure';

/** What a figure of a row is held to. */
export type Target =
  | { readonly figure: 'perSecond'; readonly atLeast: number }
  | { readonly figure: 'medianMs' | 'p95Ms' | 'p99Ms'; readonly atMost: number };

export interface Row extends Measured {
  readonly what: string;
  readonly perSecond: number;
  readonly targets?: readonly Target[];
}

/** Calls one after the other, of which each works through `count` things. */
export const rowOf = (what: string, count: number, measured: Measured, targets: readonly Target[] = []): Row => ({
  what,
  ...measured,
  perSecond: (count / measured.medianMs) * 1000,
  targets,
});

export function report(name: string, rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`\n${name}\n  ${'per call'.padEnd(width)}   median ms     p95 ms     p99 ms   per second`);
  for (const row of rows) {
    const times = [row.medianMs, row.p95Ms, row.p99Ms].map(digits).join(' ');
    console.log(`  ${row.what.padEnd(width)}  ${times}  ${String(Math.round(row.perSecond)).padStart(11)}`);
    for (const target of row.targets ?? []) console.log(`  ${' '.repeat(width)}  ${verdict(row, target)}`);
  }
  keepResults(name, { rows });
}

/** Beside where and when they were measured. */
export function keepResults(name: string, results: object): void {
  const folder = join(projectFolder, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const where = { node: process.version, processor: cpus()[0]?.model, cores: cpus().length };
  const measured = { name, measuredAt: new Date().toISOString(), ...where, ...results };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(measured, null, 2)}\n`);
}

const WORDS = { perSecond: 'per second', medianMs: 'ms median', p95Ms: 'ms p95', p99Ms: 'ms p99' } as const;

function verdict(row: Row, target: Target): string {
  const found = row[target.figure];
  const isReached = target.figure === 'perSecond' ? found >= target.atLeast : found <= target.atMost;
  const bound = target.figure === 'perSecond' ? `at least ${target.atLeast}` : `at most ${target.atMost}`;
  return `${isReached ? 'reached' : 'MISSED'}: ${bound} ${WORDS[target.figure]}`;
}

function digits(milliseconds: number): string {
  return milliseconds.toFixed(3).padStart(10);
}
