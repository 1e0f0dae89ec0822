import { describe, expect, it } from 'vitest';
import { clockFor, eventAt } from '@/core/disclosure/clock.sample';
import { closedDates } from '@/core/disclosure/closed-dates';
import { countMonths } from './count-months';

const ZONE = 'America/Los_Angeles';
const counted = clockFor({
  rule: 'fcc-64.2011-2007-le',
  events: [eventAt('determined-breach', '2023-01-05', ZONE)],
}).counted();

describe('a count as months', () => {
  const [january] = countMonths(counted);
  const cells = january?.weeks.flat() ?? [];
  const cellOf = (day: number) => cells.find((cell) => cell?.dayOfMonth === day);
  it('begins its weeks on Monday', () => {
    expect(january?.name).toBe('January 2023');
    expect(january?.weeks[0]?.map((cell) => cell?.dayOfMonth)).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });
  it('leaves out weeks in which nothing is counted', () => {
    expect(january?.weeks).toHaveLength(3);
  });
  it('marks each date that counts with its number, and the first and the last', () => {
    expect([5, 6, 9, 17].map((day) => [cellOf(day)?.mark, cellOf(day)?.end])).toEqual([
      ['', 'first'],
      ['1', null],
      ['2', null],
      ['7', 'last'],
    ]);
  });
  it('leaves alone what is beside the count', () => {
    expect(cellOf(18)?.counted).toBeNull();
  });
  it('names holidays, not weekends', () => {
    expect(closedDates(counted)).toEqual([expect.objectContaining({ date: '2023-01-16', counts: false })]);
  });
  it('marks hours as hours', () => {
    const hours = clockFor({
      rule: 'gdpr-33',
      events: [eventAt('became-aware', '2023-01-31T20:00:00Z', 'UTC')],
    }).counted();
    expect(countMonths(hours).map(({ key }) => key)).toEqual(['2023-01', '2023-02']);
    expect(
      countMonths(hours)[0]
        ?.weeks.flat()
        .find((cell) => cell?.dayOfMonth === 31)?.mark,
    ).toBe('4 h');
  });
});
