import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '@/core/incident/event';
import { instant, MICROS_PER_DAY, MICROS_PER_HOUR } from '@/core/time/instant';
import { dateOf } from '@/core/time/zone';
import { aroundDay, at, eventAt, january, moment, stated, wholeDay } from '../event.sample';
import { prepareTimeline } from '../prepared/prepare-events';
import { quietLabel } from './quiet-label';

const LA = 'America/Los_Angeles';
const foldsOf = (events: readonly IncidentEvent[], zone = 'UTC') => prepareTimeline(events, zone).folding().folds;

/** The running example in small: first access around 25 November, the rest from 5 January on. */
const pacificDay = (date: string, days = 1) => {
  const from = at(`${date}T00:00:00-08:00`);
  return stated(from, instant(from + days * MICROS_PER_DAY), { zone: LA });
};
const example = [
  eventAt('access', {
    ...stated(at('2022-11-24T00:00:00-08:00'), at('2022-11-27T00:00:00-08:00')),
    best: at('2022-11-25T12:00:00-08:00'),
    qualifier: 'approximate',
  }),
  eventAt('retrieval', pacificDay('2022-11-25'), { end: pacificDay('2023-01-05') }),
  eventAt('detected', pacificDay('2023-01-05')),
  eventAt('contained', pacificDay('2023-01-05', 2)),
  eventAt('agencies', pacificDay('2023-01-11')),
  eventAt('filed', pacificDay('2023-01-19')),
  eventAt('shares', pacificDay('2023-01-19')),
];

describe('quiet stretches', () => {
  it('fold the weeks before detection away, although data was being retrieved throughout them', () => {
    const [only, ...others] = foldsOf(example, LA);
    expect(others).toEqual([]);
    expect([only && dateOf(only.from, LA), only && dateOf(only.to, LA)]).toEqual(['2022-11-30', '2023-01-03']);
    expect(only).toMatchObject({ label: '34 quiet days', shortLabel: '34 d' });
  });

  it('fold every one of several, so that clusters years apart stand side by side', () => {
    const outliers = [400, 700, 1_000].map((day) => eventAt(`far-${day}`, wholeDay(day)));
    expect(foldsOf([...example, ...outliers], LA)).toHaveLength(4);
  });

  it('do not fold where events are spread evenly', () => {
    const even = Array.from({ length: 20 }, (_, index) => eventAt(`${index}`, moment(1 + 3 * index)));
    expect(foldsOf(even)).toEqual([]);
  });

  it('do not fold between two events, which are as far apart as usual', () => {
    expect(foldsOf([eventAt('a', moment(1)), eventAt('b', moment(200))])).toEqual([]);
  });

  it('fold hours between two bursts of one day, and say so in hours', () => {
    const burst = (day: number) => [0, 1, 2, 3, 4].map((step) => eventAt(`${day} ${step}`, moment(day + step / 144)));
    const [only] = foldsOf([...burst(1), ...burst(1.5)]);
    expect(only?.label).toMatch(/^\d+ quiet hours$/);
  });

  it('stay open while something may have happened in them', () => {
    const crowd = [0, 0.1, 0.2, 0.3, 0.4, 0.5].map((day) => eventAt(`${day}`, moment(20 + day)));
    const sometime = eventAt('sometime', stated(january(17), january(20)));
    const folds = foldsOf([eventAt('first', moment(1)), sometime, ...crowd]);
    expect(folds.every(({ to }) => to <= january(17))).toBe(true);
    expect(folds).toHaveLength(1);
  });

  it('are not held open by an uncertainty as long as a sixth of the incident', () => {
    const crowd = [0, 0.1, 0.2, 0.3, 0.4, 0.5].map((day) => eventAt(`${day}`, moment(100 + day)));
    const vague = eventAt('vague', stated(january(1), january(90)));
    expect(foldsOf([eventAt('first', moment(1)), vague, ...crowd])).not.toEqual([]);
  });

  it('are held open by the best guess of such an uncertainty', () => {
    const crowd = [0, 0.1, 0.2, 0.3, 0.4, 0.5].map((day) => eventAt(`${day}`, moment(100 + day)));
    const guess = january(45);
    const vague = eventAt('vague', { ...stated(january(1), january(90)), best: guess, qualifier: 'approximate' });
    const folds = foldsOf([eventAt('first', moment(1)), vague, ...crowd]);
    expect(folds).not.toEqual([]);
    expect(folds.filter(({ from, to }) => from < guess && guess < to)).toEqual([]);
  });

  it('never hide a moment at which an event begins or ends', () => {
    const times = fc
      .integer({ min: 1, max: 2_000 })
      .chain((day) => fc.constantFrom(moment(day), wholeDay(day), aroundDay(day)));
    fc.assert(
      fc.property(fc.array(times, { maxLength: 40 }), (starts) => {
        const prepared = prepareTimeline(
          starts.map((start, index) => eventAt(`${index}`, start)),
          'UTC',
        );
        for (const { from, to } of prepared.folding().folds) {
          expect(from).toBeLessThan(to);
          const { from: firsts, to: lasts } = prepared.columns;
          for (const [index, first] of firsts.entries()) {
            for (const known of [first, lasts[index] ?? first]) expect(known > from && known < to).toBe(false);
          }
        }
      }),
    );
  });
});

describe('what a fold says', () => {
  it.each([
    [34 * MICROS_PER_DAY, '34 quiet days', '34 d'],
    // Two weekends of daylight saving: an hour more or less is still a day.
    [10 * MICROS_PER_DAY - MICROS_PER_HOUR, '10 quiet days', '10 d'],
    [9 * MICROS_PER_HOUR, '9 quiet hours', '9 h'],
    [36 * MICROS_PER_HOUR, '36 quiet hours', '36 h'],
    [1_000 * MICROS_PER_DAY, '2.7 quiet years', '2.7 y'],
    [1_000_000, '1 quiet second', '1 s'],
    [400, 'quiet moment', '<1 s'],
  ])('%i µs is %s', (micros, label, shortLabel) => {
    expect(quietLabel(micros)).toEqual({ label, shortLabel });
  });
});
