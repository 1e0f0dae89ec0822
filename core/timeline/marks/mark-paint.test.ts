import { describe, expect, it } from 'vitest';
import { type ApproximateTime, type EventEnd, ONGOING } from '@/core/time/approximate-time';
import { linearAxis } from '../axis/axis';
import { TimeScale } from '../axis/scale';
import { aroundDay, eventAt, january, moment, stated, wholeDay } from '../event.sample';
import type { Primitive } from '../painters/display-list';
import { markOf } from './mark';
import { boxesOf } from './mark-box';
import { paintShape } from './mark-paint';
import { shapeOf } from './mark-shape';

/** A day is 100 px wide; 1 January lies at 0. */
const scale = TimeScale.showing({ from: january(1), to: january(11) }, linearAxis(january(1)), {
  leftPx: 0,
  widthPx: 1_000,
});
const farScale = TimeScale.showing({ from: january(1), to: january(1_001) }, linearAxis(january(1)), {
  leftPx: 0,
  widthPx: 1_000,
});

interface Painting {
  readonly end?: EventEnd;
  readonly tags?: readonly string[];
  readonly dashed?: boolean;
  readonly at?: TimeScale;
}

function paint(start: ApproximateTime | null, { end = null, tags = [], dashed = false, at = scale }: Painting = {}) {
  const mark = markOf(eventAt('e', start, { end, tags }));
  if (mark === null) throw new Error('undated');
  return paintShape(shapeOf(mark, at, 990), 40, { eventId: 'e', colour: 'attack', dashed });
}

const kinds = (primitives: readonly Primitive[]): readonly string[] => primitives.map(({ kind }) => kind);

describe('the drawing grammar', () => {
  it('draws an exact instant as a filled dot', () => {
    expect(paint(moment(3))).toMatchObject([
      { kind: 'circle', xPx: expect.closeTo(200, 3), yPx: 40, fill: { colour: 'attack' } },
    ]);
  });

  it('draws a day as a bar as wide as the day', () => {
    const [bar, ...others] = paint(wholeDay(3));
    expect(others).toEqual([]);
    expect(bar).toMatchObject({ kind: 'rect', fill: { colour: 'attack', opacity: 1 } });
    expect(bar?.kind === 'rect' && [bar.xPx, bar.widthPx]).toEqual([expect.closeTo(200, 2), expect.closeTo(100, 2)]);
  });

  it('draws a day narrower than 6 px as a dot', () => {
    expect(paint(wholeDay(3), { at: farScale })).toMatchObject([{ kind: 'circle', fill: { colour: 'attack' } }]);
  });

  it('draws a doubted day hollow', () => {
    const time: ApproximateTime = { ...wholeDay(3), qualifier: 'uncertain' };
    expect(paint(time)).toMatchObject([{ kind: 'rect', fill: { colour: 'surface' }, stroke: { colour: 'attack' } }]);
  });

  it('draws "around" as a hollow dot at the best guess over a band that fades towards the bounds', () => {
    const [band, dot] = paint(aroundDay(5));
    expect(dot).toMatchObject({ kind: 'circle', fill: { colour: 'surface' }, stroke: { colour: 'attack' } });
    expect(dot?.kind === 'circle' && dot.xPx).toBeCloseTo(450, 2);
    expect(band?.kind === 'fade' && band.stops.map(({ opacity }) => opacity)).toEqual([0, 0.5, 0]);
    expect(band?.kind === 'fade' && band.xPx < 300 && band.xPx + band.widthPx > 600).toBe(true);
  });

  it('draws "between" as a whisker with two caps and a hollow dot', () => {
    const painted = paint(stated(january(3), january(6)));
    expect(kinds(painted)).toEqual(['line', 'line', 'line', 'circle']);
    expect(painted.at(-1)).toMatchObject({ fill: { colour: 'surface' } });
  });

  it.each([
    ['before', stated(null, january(5)), [0, 1]],
    ['after', stated(january(5), null), [1, 0]],
  ])('draws "%s" with one cap and an end that fades away from it', (_, time, opacities) => {
    const painted = paint(time);
    expect(kinds(painted)).toEqual(['fade', 'line']);
    expect(painted[0]?.kind === 'fade' && painted[0].stops.map(({ opacity }) => opacity)).toEqual(opacities);
  });

  it('draws what lasts as one bar, and fades its approximate ends', () => {
    expect(kinds(paint(wholeDay(3), { end: wholeDay(6) }))).toEqual(['rect']);
    const painted = paint(aroundDay(3), { end: aroundDay(8) });
    expect(kinds(painted)).toEqual(['fade', 'rect', 'fade']);
    expect(painted[0]?.kind === 'fade' && painted[0].stops[0]?.opacity).toBe(0);
    expect(painted[2]?.kind === 'fade' && painted[2].stops[1]?.opacity).toBe(0);
  });

  it('draws what is ongoing with an arrow to the edge', () => {
    const painted = paint(moment(3), { end: ONGOING });
    expect(kinds(painted)).toEqual(['line', 'line', 'circle']);
    expect(painted[1]?.kind === 'line' && painted[1].pointsPx.slice(2, 4)).toEqual([990, 40]);
  });

  it('draws a deadline as a flag', () => {
    expect(kinds(paint(wholeDay(3), { tags: ['deadline'] }))).toEqual(['line', 'shape']);
  });

  it.each([
    ['an instant', moment(3), {}],
    ['a day', wholeDay(3), {}],
    ['around', aroundDay(3), {}],
    ['between', stated(january(3), january(6)), {}],
    ['a range', wholeDay(3), { end: wholeDay(6) }],
    ['a deadline', wholeDay(3), { tags: ['deadline'] }],
  ])('outlines %s with dashes where it is disputed', (_, time, painting) => {
    const dashed = paint(time, { ...painting, dashed: true }).some(
      (primitive) => 'stroke' in primitive && (primitive.stroke?.dashPx.length ?? 0) > 0,
    );
    expect(dashed).toBe(true);
  });

  it('bears the event on everything that it draws', () => {
    for (const primitive of paint(aroundDay(3), { end: ONGOING })) {
      expect('eventId' in primitive && primitive.eventId).toBe('e');
    }
  });

  it('claims the room of everything that it paints', () => {
    const painted = paint(stated(january(3), january(6)));
    const mark = markOf(eventAt('e', stated(january(3), january(6))));
    const boxes = mark === null ? [] : boxesOf(shapeOf(mark, scale, 990));
    const leftPx = Math.min(...boxes.map((box) => box.leftPx));
    for (const primitive of painted) {
      if (primitive.kind === 'line')
        expect(Math.min(...primitive.pointsPx.filter((_, i) => i % 2 === 0))).toBeGreaterThanOrEqual(leftPx);
    }
  });
});
