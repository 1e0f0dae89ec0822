import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '@/core/incident/event';
import { ONGOING } from '@/core/time/approximate-time';
import { instant } from '@/core/time/instant';
import { manyEvents } from '@/core/timeline/crowds/crowd.sample';
import { aroundDay, eventAt, january, stated, wholeDay } from '@/core/timeline/event.sample';
import { markOf } from '@/core/timeline/marks/mark';
import { extentOf } from '@/core/timeline/marks/mark-extent';
import { EventsInView } from './events-in-view';

const view = (from: number, to: number) => ({ from: january(from), to: january(to) });
const ids = (events: readonly IncidentEvent[]) => events.map(({ id }) => id);

describe('the events that are in view', () => {
  const events = [
    eventAt('around', aroundDay(3)),
    eventAt('day', wholeDay(5)),
    eventAt('lasting', wholeDay(6), { end: wholeDay(20) }),
    eventAt('ongoing', wholeDay(8), { end: ONGOING }),
    eventAt('by', stated(null, january(15))),
    eventAt('undated', null),
  ];

  it('are those of whose time something is drawn there, undated ones never', () => {
    const inView = new EventsInView();
    expect(ids(inView.of(events, view(4, 5.5)).events)).toEqual(['around', 'day']);
    expect(ids(inView.of(events, view(10, 12)).events)).toEqual(['lasting', 'ongoing']);
    expect(ids(inView.of(events, view(14, 16)).events)).toEqual(['lasting', 'ongoing', 'by']);
    expect(inView.of(events, view(40, 50))).toMatchObject({ events: [events[3]], undated: 1 });
  });
  it('are all while nothing is drawn', () => {
    expect(new EventsInView().of(events, null)).toMatchObject({ events, earlier: 0, later: 0 });
  });
  it('are counted apart from those that end before the view and those that begin after it', () => {
    expect(new EventsInView().of(events, view(7, 7.5))).toMatchObject({ earlier: 2, later: 2, undated: 1 });
    expect(new EventsInView().of(events, view(1, 60))).toMatchObject({ earlier: 0, later: 0 });
  });
  it('keep the order of the list, and are the same object for the same question', () => {
    const inView = new EventsInView();
    const backwards = events.toReversed();
    const asked = view(4, 9);
    const found = inView.of(backwards, asked);
    expect(ids(found.events)).toEqual(['ongoing', 'lasting', 'day', 'around']);
    expect(inView.of(backwards, asked)).toBe(found);
  });
  it('are with the texts that have arrived, and with the times that were changed', () => {
    const inView = new EventsInView();
    const asked = view(4, 5.5);
    inView.of(events, asked);
    const read = { ...(events[1] as IncidentEvent), title: 'Read' };
    expect(inView.of(events.with(1, read), asked).events[1]?.title).toBe('Read');
    const longer = { ...read, start: wholeDay(1), end: wholeDay(2) };
    expect(ids(inView.of(events.with(1, longer), asked).events)).toEqual(['around']);
  });
  it('are of many those that asking each would find', () => {
    const many = manyEvents(3_000);
    const inView = new EventsInView();
    const day = fc.double({ min: -5, max: 70, noNaN: true });
    fc.assert(
      fc.property(day, fc.double({ min: 0.001, max: 30, noNaN: true }), (from, days) => {
        const asked = view(from, from + days);
        const expected = many.filter((event) => {
          const mark = markOf(event);
          const extent = mark && extentOf(mark);
          return extent !== null && extent.from <= asked.to && extent.to >= asked.from;
        });
        expect(inView.of(many, asked).events).toEqual(expected);
      }),
      { numRuns: 40 },
    );
    expect(inView.of(many, { from: instant(0), to: january(400) }).events).toBe(many);
  });
});
