import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { instant } from '@/core/time/instant';
import { knownDays, shareOf, spacedMarks, stopAtDay } from './past-stops';

const ENTERED = instant(Date.parse('2023-01-06T12:00:00Z') * 1_000);
const learned = (date: string | null) =>
  sampleEvent({ learnedAt: date === null ? null : dayTime(date), createdAt: ENTERED });

describe('the stops of the slider', () => {
  it('are the days on which something was learned, else entered, each once', () => {
    const events = [learned('2023-01-19'), learned(null), learned('2021-08-17'), learned('2023-01-19')];
    expect(knownDays(events, 'UTC')).toEqual(['2021-08-17', '2023-01-06', '2023-01-19']);
  });

  it('stand for every later day up to the next', () => {
    const days = ['2023-01-05', '2023-01-19'];
    expect(stopAtDay(days, '2023-01-05')).toBe(0);
    expect(stopAtDay(days, '2023-01-18')).toBe(0);
    expect(stopAtDay(days, '2023-01-19')).toBe(1);
    expect(stopAtDay(days, '2030-01-01')).toBe(1);
    expect(stopAtDay(days, '1999-01-01')).toBe(0);
  });

  it('lie evenly on the line, the only one at its end', () => {
    expect([0, 5, 10].map((index) => shareOf(index, 11))).toEqual([0, 0.5, 1]);
    expect(shareOf(0, 1)).toBe(1);
  });

  it('are labelled where there is room', () => {
    const marks = [0, 1, 2, 3, 4].map((index) => ({ index, date: `2023-01-0${index + 1}` }));
    expect(spacedMarks(marks, 11, 0.2).map(({ index }) => index)).toEqual([0, 2, 4]);
    expect(spacedMarks([{ index: 10, date: '2023-01-11' }], 11, 0.2)).toEqual([]);
  });
});
