import { describe, expect, it } from 'vitest';
import type { RuleKind } from '@/core/disclosure/rule';
import { type Instant, instant, MICROS_PER_HOUR, MICROS_PER_SECOND } from '@/core/time/instant';
import { nextTurn, standingAt } from './clock-standing';
import type { ReadClock } from './clocks';

const NOON = 1_673_006_400_000_000;
const at = (hours: number): Instant => instant(NOON + hours * MICROS_PER_HOUR);

function clock(earliest: number | null, latest: number | null, kind: RuleKind = 'not-after'): ReadClock {
  const deadline = {
    earliest: earliest === null ? null : at(earliest),
    latest: latest === null ? null : at(latest),
  };
  return { kind, deadline, met: null, status: 'running' } as ReadClock;
}

const met = (one: ReadClock): ReadClock => ({ ...one, status: 'met', met: {} as NonNullable<ReadClock['met']> });

describe('how a clock stands as time goes on', () => {
  it.each([
    [at(-30), 'running'],
    [at(-24), 'due-soon'],
    [at(0), 'due-soon'],
    [instant(at(0) + MICROS_PER_SECOND), 'possibly-missed'],
    [at(3), 'missed'],
  ])('at %d it is %s', (now, status) => {
    expect(standingAt(clock(0, 2), now, [24, 4])).toBe(status);
  });
  it('is held until a hold ends', () => {
    expect([at(-1), at(0)].map((now) => standingAt(clock(0, 0, 'not-before'), now, []))).toEqual(['held', 'met']);
  });
  it('leaves what is done as the server told', () => {
    expect(standingAt(met(clock(0, 0)), at(9), [24])).toBe('met');
  });
});

describe('the moment at which something changes next', () => {
  it('is the first distance, then the deadline’s own second, then its latest', () => {
    const clocks = [clock(0, 2)];
    expect(nextTurn(clocks, at(-30), [24, 4])).toBe(at(-24));
    expect(nextTurn(clocks, at(-24), [24, 4])).toBe(at(-4));
    expect(nextTurn(clocks, at(0), [24, 4])).toBe(at(0) + MICROS_PER_SECOND);
    expect(nextTurn(clocks, at(1), [24, 4])).toBe(at(2));
  });
  it('is none once everything is over or done', () => {
    expect(nextTurn([clock(0, 0), met(clock(5, 5))], at(1), [24])).toBeNull();
  });
});
