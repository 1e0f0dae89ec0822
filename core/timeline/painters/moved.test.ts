import { describe, expect, it } from 'vitest';
import { eventAt, requestFor, wholeDay } from '../event.sample';
import { drawTimeline } from '../layout';
import { prepareTimeline } from '../prepared/prepare-events';
import type { DisplayList } from './display-list';
import { moved } from './moved';
import { LIGHT_PALETTE } from './palette';
import { paintSvg } from './svg';

const painted = (list: DisplayList): string =>
  paintSvg(list, { widthPx: 100, heightPx: 50, palette: LIGHT_PALETTE, idPrefix: 't', title: '' });

describe('a drawing that is moved', () => {
  const prepared = prepareTimeline(
    [eventAt('a', wholeDay(5)), eventAt('b', wholeDay(7), { tags: ['deadline'] })],
    'UTC',
  );
  const list = drawTimeline(prepared, requestFor(prepared)).displayList;
  it('is the same drawing elsewhere: moved back, it is itself', () => {
    expect(painted(moved(moved(list, 12, 34), -12, -34))).toBe(painted(list));
  });
  it('moves lines point by point, and everything else by its corner', () => {
    const [line, circle] = moved(
      [
        { kind: 'line', eventId: null, pointsPx: [0, 1, 2, 3], stroke: { colour: 'ink', widthPx: 1, dashPx: [] } },
        { kind: 'circle', eventId: null, xPx: 5, yPx: 6, radiusPx: 1, fill: null, stroke: null },
      ],
      10,
      100,
    );
    expect(line).toMatchObject({ pointsPx: [10, 101, 12, 103] });
    expect(circle).toMatchObject({ xPx: 15, yPx: 106, radiusPx: 1 });
  });
});
