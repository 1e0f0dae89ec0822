import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf, wallMicrosOf } from '@/core/time/zone';
import { type CalendarStep, floorToStep, nextStep } from './calendar-step';

const wall = (year: number, month: number, day: number, hour = 0, minute = 0): number =>
  wallMicrosOf({ year, month, day, hour, minute, second: 0, microsecond: 0 });

const STEPS: readonly CalendarStep[] = [
  { unit: 'microsecond', count: 500 },
  { unit: 'minute', count: 15 },
  { unit: 'hour', count: 6 },
  { unit: 'day', count: 1 },
  { unit: 'day', count: 2 },
  { unit: 'day', count: 7 },
  { unit: 'month', count: 3 },
  { unit: 'year', count: 5 },
  { unit: 'century', count: 1 },
];

describe('a step of the calendar', () => {
  it.each([
    [{ unit: 'minute', count: 15 }, wall(2023, 1, 5, 10, 40), wall(2023, 1, 5, 10, 30)],
    [{ unit: 'day', count: 2 }, wall(2023, 1, 31, 9), wall(2023, 1, 29)],
    [{ unit: 'day', count: 7 }, wall(2023, 1, 31, 9), wall(2023, 1, 22)],
    [{ unit: 'month', count: 3 }, wall(2023, 6, 30), wall(2023, 4, 1)],
    [{ unit: 'decade', count: 1 }, wall(1968, 6, 30), wall(1960, 1, 1)],
  ] as const)('%o floors as worked out by hand', (step, given, floored) => {
    expect(floorToStep(given, step)).toBe(floored);
  });

  it('of two days leaves out the 31st, which would crowd the 1st', () => {
    const days = [wall(2023, 1, 27)];
    while (days.length < 4) days.push(nextStep(days.at(-1) ?? 0, { unit: 'day', count: 2 }));
    expect(days.map((start) => readingOf(start).day)).toEqual([27, 29, 1, 3]);
  });

  it('leads from every start to the next one, without overlap or gap', () => {
    const anyWall = fc.integer({ min: wall(1700, 1, 1), max: wall(2190, 1, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...STEPS), anyWall, (step, given) => {
        const start = floorToStep(given, step);
        const next = nextStep(start, step);
        expect(start <= given && given < next).toBe(true);
        expect(floorToStep(next, step)).toBe(next);
        expect(floorToStep(next - 1, step)).toBe(start);
      }),
    );
  });
});
