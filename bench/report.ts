// Prints a benchmark's rows as a table and keeps them in bench/results as JSON, beside where and when they were measured.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '@/scripts/files/data-folder.mjs';
import type { Measured } from './measure';

export interface Row extends Measured {
  readonly what: string;
  /** How many things one call works through. */
  readonly count: number;
}

export function report(name: string, rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`\n${name}\n  ${'per call'.padEnd(width)}   median ms     p95 ms   per second`);
  for (const { what, count, medianMs, p95Ms } of rows) {
    const perSecond = Math.round((count / medianMs) * 1000);
    console.log(`  ${what.padEnd(width)}  ${digits(medianMs)} ${digits(p95Ms)}  ${String(perSecond).padStart(11)}`);
  }
  const folder = join(projectFolder, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const where = { node: process.version, processor: cpus()[0]?.model, cores: cpus().length };
  const measured = { name, measuredAt: new Date().toISOString(), ...where, rows };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(measured, null, 2)}\n`);
}

function digits(milliseconds: number): string {
  return milliseconds.toFixed(3).padStart(10);
}
