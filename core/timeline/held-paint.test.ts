import { describe, expect, it } from 'vitest';
import type { DragPreview } from './draw-request';
import { aroundDay, eventAt, january, moment, requestFor, stated, wholeDay } from './event.sample';
import { type Held, paintHeld } from './held-paint';
import { drawTimeline } from './layout';
import type { Primitive } from './painters/display-list';
import { prepareTimeline } from './prepared/prepare-events';

const NOTHING: Held = { pointedId: null, drag: null, readOnly: false };

const prepared = prepareTimeline(
  [
    eventAt('access', aroundDay(5), { category: 'attacker-activity' }),
    eventAt('detected', moment(20)),
    eventAt('told', wholeDay(22), { category: 'disclosure' }),
  ],
  'UTC',
);

const drawn = (some: Parameters<typeof requestFor>[1] = {}) =>
  drawTimeline(prepared, requestFor(prepared, { folded: false, ...some }));

const ringsIn = (list: readonly Primitive[]) =>
  list.flatMap((primitive) =>
    (primitive.kind === 'circle' || primitive.kind === 'rect') && primitive.fill === null
      ? [{ kind: primitive.kind, eventId: primitive.eventId, colour: primitive.stroke?.colour }]
      : [],
  );

const gripsIn = (list: readonly Primitive[]) =>
  list.filter((primitive) => primitive.kind === 'rect' && primitive.fill?.colour === 'accent');

describe('what hands hold of the drawing', () => {
  it('is nothing while nothing is selected, pointed at or dragged', () => {
    expect(paintHeld(drawn(), NOTHING)).toEqual([]);
  });

  it('rings the selection in the accent and what is pointed at quietly, a dot with a circle and a bar with a frame', () => {
    expect(ringsIn(paintHeld(drawn({ selectedId: 'detected' }), NOTHING))).toEqual([
      { kind: 'circle', eventId: 'detected', colour: 'accent' },
    ]);
    const view = { from: january(21), to: january(24) };
    expect(ringsIn(paintHeld(drawn({ view }), { ...NOTHING, pointedId: 'told' }))).toEqual([
      { kind: 'rect', eventId: 'told', colour: 'ink-3' },
    ]);
  });

  it('rings nothing that a filter holds back, but the selection', () => {
    const matching = new Set(['told']);
    expect(ringsIn(paintHeld(drawn({ matching }), { ...NOTHING, pointedId: 'detected' }))).toEqual([]);
    expect(ringsIn(paintHeld(drawn({ matching, selectedId: 'detected' }), NOTHING))).toHaveLength(1);
  });

  it('has grips on the bounds of the selected event only for who may drag them', () => {
    const drawing = drawn({ selectedId: 'access' });
    expect(gripsIn(paintHeld(drawing, NOTHING))).toHaveLength(2);
    expect(gripsIn(paintHeld(drawing, { ...NOTHING, readOnly: true }))).toEqual([]);
  });

  it('keeps rings out of the gutter, and their coordinates small however deep the zoom', () => {
    const long = prepareTimeline([eventAt('long', stated(january(1), january(400)), { end: wholeDay(900) })], 'UTC');
    const view = { from: january(500), to: january(500.000001) };
    const drawing = drawTimeline(long, requestFor(long, { folded: false, view, selectedId: 'long' }));
    const painted = paintHeld(drawing, NOTHING);
    expect(painted[0]).toMatchObject({ kind: 'clip', xPx: 136, widthPx: 864 });
    for (const primitive of painted) {
      if (primitive.kind === 'rect') expect(Math.abs(primitive.xPx) + primitive.widthPx).toBeLessThan(2_000);
    }
  });

  it('says the new time of what is dragged, within the drawing', () => {
    const drag: DragPreview = { eventId: 'detected', start: moment(26), end: null, label: '26 Jan 2023, 00:00' };
    const painted = paintHeld(drawn({ drag }), { ...NOTHING, drag });
    expect(painted.map((primitive) => (primitive.kind === 'text' ? primitive.text : primitive.kind))).toEqual([
      'rect',
      '26 Jan 2023, 00:00',
    ]);
    const [pill] = painted;
    expect(pill?.kind === 'rect' && pill.xPx + pill.widthPx).toBeLessThanOrEqual(1_000);
  });

  it('paints the badge of a ringed event across its ring', () => {
    const emphasis = new Map([['detected', 'moved']] as const);
    const painted = paintHeld(drawn({ selectedId: 'detected', emphasis }), NOTHING);
    const ring = painted.findIndex((primitive) => primitive.kind === 'circle' && primitive.fill === null);
    const badge = painted.findLastIndex((primitive) => primitive.kind === 'circle' && primitive.fill !== null);
    expect(ring).toBeGreaterThan(0);
    expect(badge).toBeGreaterThan(ring);
  });
});
