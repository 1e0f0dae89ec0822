import { describe, expect, it } from 'vitest';
import { type Instant, instant, MICROS_PER_HOUR } from '@/core/time/instant';
import { nextClock } from './next-clock';
import type { RuleKind } from './rule';

const at = (hours: number): Instant => instant(1_673_006_400_000_000 + hours * MICROS_PER_HOUR);
const clock = (hours: number, kind: RuleKind = 'not-after', met: object | null = null) => ({
  ...{ kind, met },
  deadline: { earliest: at(hours), latest: at(hours) },
});

describe('the clock to name first', () => {
  it('is the next that is still to come, before holds', () => {
    const [hold, past, soon, later] = [clock(1, 'not-before'), clock(-5), clock(2), clock(8)];
    expect(nextClock([past, hold, soon, later], at(0))).toBe(soon);
  });
  it('is a hold where nothing else is open', () => {
    const hold = clock(1, 'not-before');
    expect(nextClock([hold, clock(3, 'not-after', {})], at(0))).toBe(hold);
  });
  it('is the one that passed last where nothing is to come', () => {
    const [older, newer] = [clock(-9), clock(-5)];
    expect(nextClock([older, newer, clock(4, 'not-after', {})], at(0))).toBe(newer);
  });
  it('is none where all is done', () => {
    expect(nextClock([clock(4, 'not-after', {})], at(0))).toBeNull();
  });
});
