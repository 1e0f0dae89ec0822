import { describe, expect, it } from 'vitest';
import { manyEvents } from '@/core/timeline/crowds/crowd.sample';
import { eventAt, january, moment, requestFor } from '@/core/timeline/event.sample';
import { drawTimeline } from '@/core/timeline/layout';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';
import { paintPointed } from './pointed-mark';

describe('where the event lies that is pointed at in a list', () => {
  const prepared = prepareTimeline(manyEvents(2_000), 'UTC');
  const drawing = drawTimeline(prepared, requestFor(prepared));
  const alone = new Set(drawing.marks.map(({ event }) => event.id));

  it('is shown in the crowd that holds it, and on the overview', () => {
    const place = Array.from({ length: 2_000 }, (_, index) => index).find(
      (index) => !alone.has(prepared.eventAt(index).id),
    );
    if (place === undefined) throw new Error('Nothing crowds');
    const at = prepared.columns.moment[place] as number;
    const painted = paintPointed(drawing, prepared, prepared.eventAt(place).id);
    expect(painted.map(({ kind }) => kind)).toEqual(['line', 'circle', 'rect']);
    const [circle] = painted.filter((each) => each.kind === 'circle');
    const lane = drawing.lanes[prepared.columns.lane[place] as number];
    expect(circle?.xPx).toBeCloseTo(drawing.scale.x(at));
    expect(circle?.yPx).toBeGreaterThan(lane?.yPx ?? Number.POSITIVE_INFINITY);
    expect(circle?.yPx).toBeLessThan((lane?.yPx ?? 0) + (lane?.heightPx ?? 0));
  });
  it('is shown on the overview alone where it is out of view', () => {
    const view = { from: january(40), to: january(41) };
    const near = drawTimeline(prepared, requestFor(prepared, { view }));
    const first = prepared.eventAt(0).id;
    expect(paintPointed(near, prepared, first).map(({ kind }) => kind)).toEqual(['rect']);
  });
  it('needs no sign where it has a mark of its own, no date, or nothing is pointed at', () => {
    const few = prepareTimeline([eventAt('dated', moment(3)), eventAt('undated', null)], 'UTC');
    const shown = drawTimeline(few, requestFor(few));
    expect(['dated', 'undated', null].map((id) => paintPointed(shown, few, id))).toEqual([[], [], []]);
  });
});
