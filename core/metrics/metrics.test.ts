import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import type { Milestone } from '@/core/incident/vocabulary';
import { describeMetric, measure, timesToMilestones } from './metrics';

const held = (milestone: Milestone, date: string | null, some: Parameters<typeof sampleEvent>[0] = {}) =>
  sampleEvent({
    id: `${milestone} ${date}`,
    title: milestone,
    milestone,
    start: date === null ? null : dayTime(date),
    ...some,
  });

const measured = (...events: Parameters<typeof measure>[0]) => measure(events, 'UTC');

describe('measure', () => {
  it('measures nothing where one of the two milestones is not held', () => {
    expect(measured(held('first-access', '2022-11-25'))).toEqual([]);
    expect(measured(held('first-access', '2022-11-25'), held('detected', null))).toEqual([]);
  });

  it('gives a range, and names the events that it runs between', () => {
    const [dwell] = measured(held('detected', '2023-01-05'), held('first-access', '2022-11-25'));
    expect(dwell).toMatchObject({
      name: 'dwell',
      from: { id: 'first-access 2022-11-25' },
      to: { id: 'detected 2023-01-05' },
      range: { lowDays: 41, highDays: 41, lowSeconds: 40 * 86_400, highSeconds: 42 * 86_400 },
      note: '',
    });
  });

  it('counts from the earliest of several holders, and says so', () => {
    const [dwell] = measured(
      held('first-access', '2022-12-24'),
      held('first-access', '2022-11-25'),
      held('detected', '2023-01-05'),
    );
    expect(dwell?.from.id).toBe('first-access 2022-11-25');
    expect(dwell?.note).toBe('2 events hold “First access”; the earliest counts.');
  });

  it('passes over a refuted holder', () => {
    const refuted = held('first-access', '2022-10-01', { confidence: 'refuted' });
    const [dwell] = measured(refuted, held('first-access', '2022-11-25'), held('detected', '2023-01-05'));
    expect(dwell).toMatchObject({ from: { id: 'first-access 2022-11-25' }, note: '' });
  });

  it('has no upper bound where an end is open', () => {
    const open = held('first-access', '2022-11-25', { start: { ...dayTime('2022-11-25'), earliest: null } });
    const [dwell] = measured(open, held('detected', '2023-01-05'));
    expect(dwell?.range.highSeconds).toBeNull();
    expect(dwell && describeMetric(dwell).text).toMatch(/^at least/);
  });

  it('says when the end comes before the start instead of counting below zero', () => {
    const [containment] = measured(held('detected', '2023-01-05'), held('contained', '2023-01-03'));
    expect(containment?.range).toMatchObject({ lowSeconds: 0, highSeconds: 0 });
    expect(containment?.note).toBe('“contained” comes before “detected”, so nothing is counted.');
    expect(containment && describeMetric(containment)).toEqual({
      headline: 'none',
      detail: 'containment comes before detection',
      text: 'none: containment comes before detection',
    });
  });

  it('takes the regulator’s notification only where no customers are told', () => {
    const events = [held('detected', '2023-01-05'), held('regulator-notified', '2023-01-08')];
    const [regulator] = measured(...events);
    const [customers] = measured(...events, held('customers-notified', '2023-01-19'));
    expect(regulator?.to.id).toBe('regulator-notified 2023-01-08');
    expect(customers?.to.id).toBe('customers-notified 2023-01-19');
  });
});

describe('timesToMilestones', () => {
  const times = (...events: Parameters<typeof measure>[0]) =>
    timesToMilestones(events, 'UTC').map(({ milestone, range, note }) => [
      milestone,
      range.lowDays,
      range.highDays,
      note,
    ]);

  it('measures from detection to each milestone that is held, in the milestones’ order', () => {
    const events = [held('filed', '2023-01-19'), held('contained', '2023-01-06'), held('detected', '2023-01-05')];
    expect(times(...events)).toEqual([
      ['contained', 1, 1, ''],
      ['filed', 14, 14, ''],
    ]);
  });

  it('leaves out what came before, and everything while nothing is detected', () => {
    expect(times(held('first-access', '2022-11-25'), held('detected', '2023-01-05'))).toEqual([]);
    expect(times(held('first-access', '2022-11-25'), held('contained', '2023-01-06'))).toEqual([]);
  });

  it('counts from the earliest of several holders, and says so', () => {
    const events = [held('detected', '2023-01-05'), held('contained', '2023-01-08'), held('contained', '2023-01-06')];
    expect(times(...events)).toEqual([['contained', 1, 1, '2 events hold “Contained”; the earliest counts.']]);
  });
});
