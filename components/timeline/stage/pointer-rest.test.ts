import { describe, expect, it } from 'vitest';
import { eventAt, moment, requestFor } from '@/core/timeline/event.sample';
import { drawTimeline } from '@/core/timeline/layout';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';
import { PointerRest } from './pointer-rest';

describe('what is told under the pointer', () => {
  const prepared = prepareTimeline([eventAt('seen', moment(5)), eventAt('later', moment(9))], 'UTC');
  const drawing = drawTimeline(prepared, requestFor(prepared, { folded: false }));
  const [mark] = drawing.marks.filter(({ event }) => event.id === 'seen');
  const [label] = drawing.labels.filter(({ eventId }) => eventId === 'seen');
  if (mark === undefined || label === undefined) throw new Error('The event is not drawn');

  it('stands beneath the mark where the pointer came upon its label', () => {
    const rest = new PointerRest();
    rest.on({ kind: 'event', eventId: 'seen', part: 'body' });
    expect(label.yPx).toBeLessThan(mark.yPx);
    const told = rest.told({ xPx: label.xPx, yPx: label.yPx }, drawing);
    expect(told).toMatchObject({ kind: 'event', eventId: 'seen', xPx: label.xPx });
    // The box stands 22 px under its place.
    expect((told?.yPx ?? 0) + 22).toBeGreaterThan(mark.yPx + 6);
  });

  it('stands under the pointer where that is lower', () => {
    const rest = new PointerRest();
    rest.on({ kind: 'milestone', eventId: 'seen', at: mark.event.createdAt, beneath: { kind: 'strip' } });
    expect(rest.told({ xPx: 5, yPx: drawing.heightPx - 4 }, drawing)?.yPx).toBe(drawing.heightPx - 4);
  });
});
