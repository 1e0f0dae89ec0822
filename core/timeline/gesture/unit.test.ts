import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import { january, sampleScale } from './scene.sample';
import { snapUnit, statedUnit, stepInstant } from './unit';

const unitsOver = (days: number) => {
  const scale = sampleScale({ from: january(1), to: january(1 + days) });
  return [snapUnit(scale, january(1)), statedUnit(scale, january(1))];
};

describe('the unit in view', () => {
  it('is the finest that the screen can tell apart, and coarser for what is newly stated', () => {
    expect(unitsOver(1 / 24 / 60)).toEqual(['second', 'second']);
    expect(unitsOver(1 / 24)).toEqual(['minute', 'minute']);
    expect(unitsOver(1)).toEqual(['hour', 'hour']);
    expect(unitsOver(10)).toEqual(['hour', 'day']);
    expect(unitsOver(60)).toEqual(['day', 'day']);
    expect(unitsOver(365)).toEqual(['day', 'month']);
    expect(unitsOver(3_650)).toEqual(['month', 'month']);
    expect(unitsOver(7_300)).toEqual(['month', 'year']);
    expect(unitsOver(36_500)).toEqual(['year', 'year']);
  });
});

describe('stepInstant', () => {
  const berlin = 'Europe/Berlin';

  it('steps days on the wall clock, over a day of 23 hours', () => {
    const noon = instant(Date.UTC(2023, 2, 25, 11) * 1_000);
    expect(stepInstant(noon, 'day', 1, berlin)).toBe(Date.UTC(2023, 2, 26, 10) * 1_000);
  });

  it('steps hours as elapsed time, through the hour that is skipped', () => {
    const before = instant(Date.UTC(2023, 2, 26, 0, 30) * 1_000);
    expect(stepInstant(before, 'hour', 1, berlin)).toBe(Date.UTC(2023, 2, 26, 1, 30) * 1_000);
  });

  it('steps from the last day of a month to the last day of a shorter one', () => {
    const lastOfJanuary = january(31);
    expect(stepInstant(lastOfJanuary, 'month', 1, 'UTC')).toBe(Date.UTC(2023, 1, 28) * 1_000);
  });

  it('knows where time ends', () => {
    expect(stepInstant(instant(Date.UTC(2254, 11, 31) * 1_000), 'year', 1, 'UTC')).toBeNull();
  });
});
