import { describe, expect, it } from 'vitest';
import { type Instant, instant, MICROS_PER_HOUR } from '@/core/time/instant';
import { SampleStorage } from '../storage.sample';
import type { ReadClock } from './clocks';
import { DismissedWarnings, deadlineWarnings } from './deadline-warnings';

const at = (hours: number): Instant => instant(1_673_006_400_000_000 + hours * MICROS_PER_HOUR);
const clock = (rule: string, hours: number, some: Partial<ReadClock> = {}): ReadClock =>
  ({ rule, kind: 'not-after', met: null, deadline: { earliest: at(hours), latest: at(hours) }, ...some }) as ReadClock;

const warned = (clocks: readonly ReadClock[], hours: readonly number[] = [24, 4]) =>
  deadlineWarnings(clocks, at(0), hours).map(({ clock: { rule } }) => rule);

describe('a warning', () => {
  it('comes once a distance is reached, and not after the deadline', () => {
    expect(warned([clock('far', 30), clock('near', 20), clock('over', -1)])).toEqual(['near']);
  });
  it('comes again at the next distance, and when the deadline moves', () => {
    const keys = [clock('a', 20), clock('a', 3), clock('a', 3.5)].map(
      (one) => deadlineWarnings([one], at(0), [24, 4])[0]?.key,
    );
    expect(new Set(keys).size).toBe(3);
    expect(keys[1]).toMatch(/ 4$/);
  });
  it('is for nothing that is met or only held', () => {
    const met = clock('met', 2, { met: {} as NonNullable<ReadClock['met']> });
    expect(warned([met, clock('held', 2, { kind: 'not-before' })])).toEqual([]);
  });
});

describe('what was dismissed', () => {
  it('stays so when the page is opened again', () => {
    const storage = new SampleStorage();
    new DismissedWarnings(storage, 'w').add(['a', 'b']);
    expect([...new DismissedWarnings(storage, 'w').add(['c'])]).toEqual(['a', 'b', 'c']);
    expect([...new DismissedWarnings(storage, 'other').read()]).toEqual([]);
  });
  it('survives a storage that holds nonsense', () => {
    const storage = new SampleStorage();
    storage.setItem('w', '{"a":');
    expect([...new DismissedWarnings(storage, 'w').read()]).toEqual([]);
  });
});
