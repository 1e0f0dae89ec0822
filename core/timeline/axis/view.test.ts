import { describe, expect, it } from 'vitest';
import { MICROS_PER_HOUR } from '@/core/time/instant';
import { eventAt, january, moment, wholeDay } from '../event.sample';
import { prepareTimeline } from '../prepared/prepare-events';
import { aroundExtent, fitSelection, fitView, initialView } from './view';

const heart = [
  eventAt('access', wholeDay(2), { milestone: 'first-access' }),
  eventAt('filed', wholeDay(18), { milestone: 'filed' }),
];
const years = [eventAt('before', wholeDay(-500)), ...heart, eventAt('after', wholeDay(800))];

describe('the view', () => {
  it('that fits shows every event with room at both sides', () => {
    const { from, to } = fitView(prepareTimeline(years, 'UTC'), true, 1_000, null);
    expect(from).toBeLessThan(january(-500));
    expect(to).toBeGreaterThan(january(801));
  });

  it('that fits includes now where that is near, and leaves it out where it is far', () => {
    const prepared = prepareTimeline(heart, 'UTC');
    expect(fitView(prepared, false, 1_000, january(20)).to).toBeGreaterThan(january(20));
    expect(fitView(prepared, false, 1_000, january(400)).to).toBeLessThan(january(25));
  });

  it('that fits includes what is to come as far ahead as the incident is long', () => {
    const prepared = prepareTimeline(heart, 'UTC');
    const reach = (...days: readonly number[]) => fitView(prepared, false, 1_000, null, days.map(january)).to;
    expect(reach(30)).toBeGreaterThan(january(30));
    expect(reach(30, 400)).toBe(reach(30));
    expect(reach(5)).toBe(reach());
  });

  it('to start with reaches from the first milestone to the last', () => {
    const { from, to } = initialView(prepareTimeline(years, 'UTC'), false, 1_000, null);
    expect(from).toBeGreaterThan(january(-3));
    expect(from).toBeLessThan(january(2));
    expect(to).toBeGreaterThan(january(19));
    expect(to).toBeLessThan(january(24));
  });

  it.each([1, 2])('to start with is everything where %i milestones of one hour would be all that is seen', (count) => {
    const night = Array.from({ length: 12 }, (_, day) => eventAt(`d${day}`, wholeDay(1 + day)));
    const milestones = [
      eventAt('detected', moment(9.5), { milestone: 'detected' }),
      eventAt('contained', moment(9.54), { milestone: 'contained' }),
    ].slice(0, count);
    const prepared = prepareTimeline([...night, ...milestones], 'UTC');
    expect(initialView(prepared, true, 1_000, null)).toEqual(fitView(prepared, true, 1_000, null));
  });

  it('to start with is everything where nothing is a milestone', () => {
    const prepared = prepareTimeline([eventAt('a', moment(1)), eventAt('b', moment(9))], 'UTC');
    expect(initialView(prepared, true, 1_000, null)).toEqual(fitView(prepared, true, 1_000, null));
  });

  it('of a single instant shows the hours around it', () => {
    const { from, to } = fitView(prepareTimeline([eventAt('a', moment(5))], 'UTC'), true, 1_000, null);
    expect(to - from).toBeGreaterThan(24 * MICROS_PER_HOUR);
    expect(to - from).toBeLessThan(48 * MICROS_PER_HOUR);
  });

  it('of an incident without dates is the week around now', () => {
    const { from, to } = fitView(prepareTimeline([], 'UTC'), true, 1_000, january(10));
    expect([from, to]).toEqual([january(6.5), january(13.5)]);
    expect(aroundExtent(prepareTimeline([], 'UTC'))).toBeNull();
  });

  it('of the selection centres on it, and is none for an event without a date', () => {
    const prepared = prepareTimeline([...years, eventAt('someday', null)], 'UTC');
    const view = fitSelection(prepared, ['filed'], false, 1_000);
    expect(((view?.from ?? 0) + (view?.to ?? 0)) / 2 / 1e6).toBeCloseTo(january(18.5) / 1e6, 0);
    expect(fitSelection(prepared, ['someday'], false, 1_000)).toBeNull();
  });

  it('of several selected events reaches from the first of them to the last', () => {
    const prepared = prepareTimeline(years, 'UTC');
    const view = fitSelection(prepared, ['filed', 'someday', 'access'], false, 1_000);
    expect(view?.from).toBeLessThan(january(2));
    expect(view?.from).toBeGreaterThan(january(-2));
    expect(view?.to).toBeGreaterThan(january(19));
    expect(view?.to).toBeLessThan(january(22));
  });
});
