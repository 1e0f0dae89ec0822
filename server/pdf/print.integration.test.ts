import { afterEach, describe, expect, it } from 'vitest';
import { sampleEvent } from '@/core/incident/event.sample';
import type { PressJob } from './press/job';
import { sampleJob } from './press/job.sample';
import type { PressLimits } from './press-process';
import { Printer } from './print';

const WIDE: PressLimits = { timeLimitMs: 60_000, memoryLimitBytes: 2_000_000_000, jobsPerProcess: 20 };
const STAY = new AbortController().signal;

const jobOf = (entryCount: number): PressJob =>
  sampleJob(Array.from({ length: entryCount }, (_, index) => sampleEvent({ id: `event-${index}` })));

describe('Printer', () => {
  let printer = new Printer(WIDE);
  const printerWith = (limits: Partial<PressLimits>): Printer => {
    printer = new Printer({ ...WIDE, ...limits });
    return printer;
  };
  afterEach(() => printer.close());

  it('gives the same bytes from one process after another', async () => {
    const fresh = printerWith({ jobsPerProcess: 1 });
    const printed = [await fresh.print(jobOf(3), STAY), await fresh.print(jobOf(3), STAY)];
    expect(printed.map(({ ok }) => ok)).toEqual([true, true]);
    expect(printed[0]).toEqual(printed[1]);
  });

  it('refuses what takes too long, and prints the next', async () => {
    const hasty = printerWith({ timeLimitMs: 4_000 });
    expect(await hasty.print(jobOf(20_000), STAY)).toEqual({ ok: false, error: 'too-large' });
    expect(await hasty.print(jobOf(1), STAY)).toMatchObject({ ok: true });
  });

  it('refuses what takes too much memory', async () => {
    const small = printerWith({ memoryLimitBytes: 330_000_000 });
    expect(await small.print(jobOf(3_000), STAY)).toEqual({ ok: false, error: 'too-large' });
  });

  it('gives up what nobody waits for any more, at once', async () => {
    const leaving = new AbortController();
    const wide = printerWith({});
    const printing = wide.print(jobOf(5_000), leaving.signal);
    setTimeout(() => leaving.abort(), 1_500);
    const begun = performance.now();
    expect(await printing).toEqual({ ok: false, error: 'cancelled' });
    expect(performance.now() - begun).toBeLessThan(2_500);
    expect(await wide.print(jobOf(1), STAY)).toMatchObject({ ok: true });
  });

  it('lets a few wait, and refuses more', async () => {
    const wide = printerWith({});
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => wide.print(jobOf(1), STAY)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.error === 'busy')).toHaveLength(3);
  });
});
