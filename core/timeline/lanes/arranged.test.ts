import { describe, expect, it } from 'vitest';
import { manyEvents } from '../crowds/crowd.sample';
import { eventAt, requestFor, wholeDay } from '../event.sample';
import { drawTimeline } from '../layout';
import { prepareTimeline } from '../prepared/prepare-events';
import { targetsOf } from '../targets';
import { AS_USUAL, arranged, type LaneArrangement } from './arranged';
import { withCollapsed, withMoved } from './arranging';
import { laneKey } from './lane-key';

const EVENTS = [
  eventAt('access', wholeDay(2), { category: 'attacker-activity' }),
  eventAt('found', wholeDay(5), { category: 'detection' }),
  eventAt('held', wholeDay(6), { category: 'response' }),
  eventAt('filed', wholeDay(18), { category: 'disclosure' }),
];
const usual = prepareTimeline(EVENTS, 'UTC');
const with_ = (some: Partial<LaneArrangement>) => arranged(usual, { ...AS_USUAL, ...some });
const drawn = (prepared: ReturnType<typeof with_>) => drawTimeline(prepared, requestFor(prepared));
const laneOf = (prepared: ReturnType<typeof with_>, eventId: string) => {
  const index = prepared.indexOf(eventId) ?? -1;
  return prepared.lanes[prepared.at(index).lane]?.id;
};

describe('lanes in another order', () => {
  const turned = with_({ order: ['disclosure', 'attacker'] });

  it('come first as they were put, the others after them as usual', () => {
    expect(turned.lanes.map(({ id }) => id)).toEqual(['disclosure', 'attacker', 'response', 'impact']);
    expect(drawn(turned).lanes.map(({ id }) => id)).toEqual(['disclosure', 'attacker', 'response', 'impact']);
  });
  it('keep their events, also one that comes to them later', () => {
    for (const [id, lane] of [
      ['access', 'attacker'],
      ['held', 'response'],
      ['filed', 'disclosure'],
    ]) {
      expect(laneOf(turned, id ?? '')).toBe(lane);
    }
    expect(turned.laneOf(eventAt('new', wholeDay(9), { category: 'disclosure' }))).toBe(0);
    const counts = turned.byLane.map(({ indexes }) => indexes.length);
    expect(counts).toEqual([1, 1, 2, 0]);
  });
  it('are the usual ones where nobody arranged any, or what was arranged is gone', () => {
    expect(with_({})).toBe(usual);
    expect(with_({ order: ['~gone'], collapsed: ['~gone'] }).lanes).toEqual(usual.lanes);
  });
  it('are put by moving one of them, and not where it is already', () => {
    const moved = withMoved(AS_USUAL, usual.lanes, 3, 1);
    expect(moved?.order).toEqual(['attacker', 'impact', 'response', 'disclosure']);
    expect(withMoved(AS_USUAL, usual.lanes, 0, -1)).toBeNull();
    expect(withMoved(AS_USUAL, usual.lanes, 3, 9)).toBeNull();
  });
});

describe('a collapsed lane', () => {
  it('is one thin row that shows its marks and writes nothing', () => {
    const drawing = drawn(with_({ collapsed: ['response'] }));
    const lane = drawing.lanes[1];
    expect(lane?.heightPx).toBeLessThan(30);
    const inLane = targetsOf(drawing).hits.filter(({ yPx, heightPx }) => {
      const middlePx = yPx + heightPx / 2;
      return lane !== undefined && middlePx > lane.yPx && middlePx < lane.yPx + lane.heightPx;
    });
    expect(new Set(inLane.map(({ eventId }) => eventId))).toEqual(new Set(['found', 'held']));
    expect(drawing.labels.map(({ eventId }) => eventId).sort()).toEqual(['access', 'filed']);
  });
  it('shows its crowds within itself', () => {
    const many = prepareTimeline(manyEvents(2_000), 'UTC');
    const prepared = arranged(many, { ...AS_USUAL, collapsed: ['response'] });
    const { crowds, lanes } = drawTimeline(prepared, requestFor(prepared));
    const lane = lanes[1];
    const inside = crowds.filter(({ crowd }) => crowd.lane === 1);
    expect(inside.length).toBeGreaterThan(0);
    for (const { yPx, heightPx } of inside) {
      expect(yPx).toBeGreaterThanOrEqual(lane?.yPx ?? 0);
      expect(yPx + heightPx).toBeLessThanOrEqual((lane?.yPx ?? 0) + (lane?.heightPx ?? 0));
      expect(heightPx).toBeGreaterThan(10);
    }
  });
  it('lies within a narrow drawing as well', () => {
    const prepared = with_({ collapsed: ['attacker', 'response', 'disclosure', 'impact'] });
    const { lanes } = drawTimeline(prepared, requestFor(prepared, { widthPx: 360 }));
    expect(lanes.every(({ heightPx, heading }) => heightPx < 30 && heading.heightPx >= 24)).toBe(true);
  });
  it('is opened again by the same press', () => {
    const [lane] = usual.lanes;
    const collapsed = lane && withCollapsed(AS_USUAL, lane);
    expect(collapsed?.collapsed).toEqual(['attacker']);
    expect(lane && collapsed && withCollapsed(collapsed, lane)).toEqual(AS_USUAL);
  });
});

describe('the key of a lane', () => {
  it('is the word of the vocabulary, and of what people wrote a digest that tells nothing', () => {
    expect(laneKey({ id: 'attacker' })).toBe('attacker');
    expect(laneKey({ id: 'first-access' })).toBe('first-access');
    expect(laneKey({ id: '' })).toBe('rest');
    const key = laneKey({ id: 'Memo of counsel, privileged' });
    expect(key).toMatch(/^~[a-z0-9]{8,12}$/);
    expect(laneKey({ id: 'Memo of counsel, Privileged' })).not.toBe(key);
  });
  it('is another for each of many names', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `host-${index}.example`);
    expect(new Set(names.map((id) => laneKey({ id }))).size).toBe(names.length);
  });
});
