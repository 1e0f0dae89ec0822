import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDays, daysInMonth, daysOf, weekdayOfDays } from './calendar';

describe('the civil calendar', () => {
  it('counts days from 1970', () => {
    expect(daysOf(1970, 1, 1)).toBe(0);
    expect(daysOf(2000, 3, 1)).toBe(11_017);
    expect(daysOf(1969, 12, 31)).toBe(-1);
  });

  it('agrees with the platform on every day from 1685 to 2255', () => {
    fc.assert(
      fc.property(fc.integer({ min: -104_095, max: 104_095 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(dateOfDays(day)).toEqual({
          ...{ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
        });
        expect(weekdayOfDays(day)).toBe(((date.getUTCDay() + 6) % 7) + 1);
      }),
    );
  });

  it('comes back from days to the same count', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const { year, month, day: dayOfMonth } = dateOfDays(day);
        expect(daysOf(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  it('carries months beyond December and before January', () => {
    expect(daysOf(2022, 13, 1)).toBe(daysOf(2023, 1, 1));
    expect(daysOf(2022, 0, 1)).toBe(daysOf(2021, 12, 1));
  });

  it('knows leap years by all three rules', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
});
