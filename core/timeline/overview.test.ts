import { describe, expect, it } from 'vitest';
import { eventAt, january, moment, requestFor, wholeDay } from './event.sample';
import { drawTimeline } from './layout';
import { overviewRects, paintOverview } from './overview';
import { milestoneBeside } from './overview-milestones';
import { prepareTimeline } from './prepared/prepare-events';

const strip = { xPx: 136, yPx: 364, widthPx: 890, heightPx: 28 };
const prepared = prepareTimeline(
  [
    eventAt('range', wholeDay(1), { category: 'attacker-activity', end: wholeDay(30) }),
    eventAt('a', moment(31)),
    eventAt('b', moment(31.0001)),
    eventAt('c', moment(31.0001), { category: 'disclosure' }),
  ],
  'UTC',
);

describe('the overview strip', () => {
  it('shows the whole incident, whatever is in view', () => {
    const { scale } = overviewRects(prepared, strip, { from: january(5), to: january(6) });
    expect(scale.x(january(1))).toBeGreaterThan(136);
    expect(scale.x(january(31))).toBeLessThan(1_026);
  });

  it('shows of the events and milestones only what a filter lets through, and the whole incident all the same', () => {
    const some = prepareTimeline(
      [
        eventAt('early', moment(2), { milestone: 'first-access', category: 'attacker-activity' }),
        eventAt('middle', moment(10), { category: 'disclosure' }),
        eventAt('late', moment(31), { milestone: 'detected', category: 'detection' }),
      ],
      'UTC',
    );
    const drawn = (matching: ReadonlySet<string> | null) => {
      const { overview, displayList } = drawTimeline(some, { ...requestFor(some), matching });
      const isMark = (each: (typeof displayList)[number]) =>
        each.kind === 'rect' && each.widthPx === 3 && each.yPx > overview.strip.yPx;
      const marks = displayList.filter(isMark).length;
      return {
        marks,
        milestones: overview.milestones.map(({ eventId }) => eventId),
        from: overview.scale.visible.from,
      };
    };
    const all = drawn(null);
    expect(all).toMatchObject({ marks: 3, milestones: ['early', 'late'] });
    expect(drawn(new Set(['middle', 'late']))).toEqual({ ...all, marks: 2, milestones: ['late'] });
    expect(drawn(new Set())).toEqual({ ...all, marks: 0, milestones: [] });
  });

  it('brushes the part that is in view', () => {
    const { brush, scale } = overviewRects(prepared, strip, { from: january(5), to: january(15) });
    expect(brush.xPx).toBeCloseTo(scale.x(january(5)), 6);
    expect(brush.xPx + brush.widthPx).toBeCloseTo(scale.x(january(15)), 6);
  });

  it('keeps the brush inside the strip, and wide enough to take hold of', () => {
    for (const view of [
      { from: january(-900), to: january(900) },
      { from: january(31), to: january(31.00001) },
      { from: january(800), to: january(900) },
    ]) {
      const { brush } = overviewRects(prepared, strip, view);
      expect(brush.widthPx).toBeGreaterThanOrEqual(8);
      expect(brush.xPx).toBeGreaterThanOrEqual(136);
      expect(brush.xPx + brush.widthPx).toBeLessThanOrEqual(1_026);
    }
  });

  it('marks milestones where they happened, in order of time, and their holder', () => {
    const some = prepareTimeline(
      [
        eventAt('late', moment(31), { milestone: 'detected' }),
        eventAt('none', moment(10)),
        eventAt('early', moment(2), { milestone: 'first-access', category: 'attacker-activity' }),
      ],
      'UTC',
    );
    const { milestones, scale } = overviewRects(some, strip, { from: january(5), to: january(6) });
    expect(milestones.map(({ eventId }) => eventId)).toEqual(['early', 'late']);
    const [early] = milestones;
    expect((early?.xPx ?? 0) + (early?.widthPx ?? 0) / 2).toBeCloseTo(scale.x(january(2)), -0.5);
  });

  it('goes from milestone to milestone, past what a filter holds back', () => {
    const held = (id: string, day: number) => eventAt(id, moment(day), { milestone: 'detected' });
    const some = prepareTimeline([held('a', 1), eventAt('b', moment(2)), held('c', 3), held('d', 4)], 'UTC');
    const beside = (from: string | null, direction: 1 | -1, matching: ReadonlySet<string> | null = null) => {
      const next = milestoneBeside(some, matching, from === null ? undefined : some.indexOf(from), direction);
      return next && [some.eventAt(next.index).id, next.position, next.count];
    };
    expect(beside(null, 1)).toEqual(['a', 1, 3]);
    expect(beside(null, -1)).toEqual(['d', 3, 3]);
    expect(beside('b', 1)).toEqual(['c', 2, 3]);
    expect(beside('b', -1)).toEqual(['a', 1, 3]);
    expect(beside('a', 1, new Set(['a', 'd']))).toEqual(['d', 2, 2]);
    expect(beside('d', 1)).toBeNull();
  });

  it('draws ranges as faint bars and moments of one colour on one pixel as one mark', () => {
    const rects = overviewRects(prepared, strip, { from: january(1), to: january(30) });
    const [, range, ...marks] = paintOverview(prepared, rects);
    expect(range).toMatchObject({ kind: 'rect', fill: { colour: 'attack', opacity: 0.18 } });
    expect(marks.slice(0, -1)).toHaveLength(2);
  });
});
