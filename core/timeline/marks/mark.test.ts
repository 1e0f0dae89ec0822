import { describe, expect, it } from 'vitest';
import { type ApproximateTime, ONGOING } from '@/core/time/approximate-time';
import { MICROS_PER_DAY } from '@/core/time/instant';
import { aroundDay, eventAt, january, moment, stated, wholeDay } from '../event.sample';
import { markOf, timeMark } from './mark';

const day5 = { earliest: january(5), latest: january(6) };

describe('the mark of a time', () => {
  it.each<[string, ApproximateTime, object]>([
    ['an exact instant', moment(5), { kind: 'instant', at: january(5) }],
    ['a day', wholeDay(5), { kind: 'unit', ...day5, sure: true }],
    ['a doubted day', { ...wholeDay(5), qualifier: 'uncertain' }, { kind: 'unit', ...day5, sure: false }],
    ['a month', stated(january(1), january(32), { precision: 'month' }), { kind: 'unit', sure: true }],
    ['around a day', aroundDay(5), { kind: 'around', earliest: january(4), latest: january(7), best: january(5.5) }],
    ['around without a best guess', { ...aroundDay(5), best: null }, { kind: 'around', best: january(5.5) }],
    ['between two days', stated(january(3), january(6)), { kind: 'between', best: january(4.5) }],
    ['one of two days', stated(january(5), january(7)), { kind: 'between', earliest: january(5), latest: january(7) }],
    ['before', stated(null, january(5)), { kind: 'before', latest: january(5), best: null }],
    [
      'after',
      stated(january(5), null, { best: january(6) }),
      { kind: 'after', earliest: january(5), best: january(6) },
    ],
    ['only a best guess', stated(null, null, { best: january(5) }), { kind: 'around', best: january(5) }],
  ])('of %s', (_, time, expected) => {
    expect(timeMark(time, null)).toMatchObject(expected);
  });

  it('of words relative to another event is a whisker, even where it spans a single day', () => {
    const detected = { milestone: 'detected', eventId: 'e', earliest: january(5), latest: january(5) } as const;
    expect(timeMark({ ...wholeDay(5), relativeTo: detected }, null)).toMatchObject({ kind: 'between' });
  });

  it('of something that lasts is sharp at days and fades over approximate ends', () => {
    expect(timeMark(wholeDay(5), aroundDay(9))).toEqual({
      kind: 'lasting',
      start: { inner: january(5), outer: january(5) },
      end: { inner: january(8), outer: january(11) },
    });
  });

  it('of something that lasts from an unknown time on has an open start', () => {
    expect(timeMark(null, wholeDay(9))).toMatchObject({ kind: 'lasting', start: { outer: null } });
    expect(timeMark(stated(null, january(3)), wholeDay(9))).toMatchObject({
      start: { inner: january(3), outer: null },
    });
  });

  it('of an edge that is bounded on one side alone fades within what is known, and not beyond it', () => {
    expect(timeMark(wholeDay(5), stated(null, january(20)))).toMatchObject({
      start: { inner: january(5) },
      end: { inner: january(5), outer: january(20) },
    });
    expect(timeMark(stated(january(5), null), wholeDay(20))).toMatchObject({
      start: { inner: january(21), outer: january(5) },
      end: { inner: january(21) },
    });
    expect(timeMark(stated(january(5), null), stated(null, january(15)))).toMatchObject({
      start: { inner: january(10), outer: january(5) },
      end: { inner: january(10), outer: january(15) },
    });
    expect(timeMark(wholeDay(5), stated(january(9), null))).toMatchObject({ end: { inner: january(9), outer: null } });
  });

  it('of ends that may lie across each other lets both fades meet', () => {
    const mark = timeMark(stated(january(1), january(20)), stated(january(5), january(30)));
    expect(mark).toMatchObject({ start: { inner: january(12.5) }, end: { inner: january(12.5) } });
  });

  it('of something ongoing starts like a moment', () => {
    expect(timeMark(wholeDay(5), ONGOING)).toMatchObject({ kind: 'ongoing', start: { kind: 'unit' } });
  });

  it('is none without any date', () => {
    expect(timeMark(null, null)).toBeNull();
    expect(timeMark(null, ONGOING)).toBeNull();
    expect(timeMark(stated(null, null), null)).toBeNull();
  });
});

describe('the mark of an event tagged "deadline"', () => {
  const deadline = (start: ApproximateTime) => markOf(eventAt('d', start, { tags: ['deadline'] }));

  it('is a flag where the day runs out', () => {
    expect(deadline(wholeDay(23))).toEqual({ kind: 'deadline', at: january(23) + MICROS_PER_DAY });
  });

  it('is a flag at the best guess where the deadline is approximate', () => {
    expect(deadline(aroundDay(23))).toEqual({ kind: 'deadline', at: january(23.5) });
  });

  it('is no flag where the event lasts', () => {
    expect(markOf(eventAt('d', wholeDay(5), { tags: ['deadline'], end: wholeDay(9) }))?.kind).toBe('lasting');
  });
});
