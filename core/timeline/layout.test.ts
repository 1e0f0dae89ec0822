import { describe, expect, it } from 'vitest';
import { aroundDay, eventAt, january, moment, requestFor, stated, wholeDay } from './event.sample';
import { LEAST_TARGET_PX } from './hit';
import { drawTimeline } from './layout';
import type { Primitive } from './painters/display-list';
import { prepareTimeline } from './prepared/prepare-events';
import { targetsOf } from './targets';

const words = (list: readonly Primitive[]): readonly string[] =>
  list.flatMap((primitive) => (primitive.kind === 'text' ? [primitive.text] : []));

const of = (list: readonly Primitive[], eventId: string): readonly Primitive[] =>
  list.filter((primitive) => 'eventId' in primitive && primitive.eventId === eventId);

describe('a drawing', () => {
  const events = [
    eventAt('access', aroundDay(5), { category: 'attacker-activity', milestone: 'first-access' }),
    eventAt('detected', moment(20), { milestone: 'detected' }),
    eventAt('told', wholeDay(22), { category: 'disclosure' }),
    eventAt('loss', wholeDay(23), { category: 'business-impact' }),
    eventAt('someday', null),
  ];
  const prepared = prepareTimeline(events, 'UTC');
  const drawing = drawTimeline(prepared, requestFor(prepared, { folded: false }));

  it('has the four default lanes, one below the other, with every event in its own', () => {
    expect(drawing.lanes.map(({ label }) => label)).toEqual([
      'Attacker',
      'Detection and response',
      'Disclosure and legal',
      'Impact and context',
    ]);
    const laneOf = (eventId: string) => {
      const hit = targetsOf(drawing).hits.find((one) => one.eventId === eventId && one.part === 'body');
      const middlePx = hit === undefined ? Number.NaN : hit.yPx + hit.heightPx / 2;
      return drawing.lanes.findIndex(({ yPx, heightPx }) => middlePx >= yPx && middlePx < yPx + heightPx);
    };
    expect(['access', 'detected', 'told', 'loss'].map(laneOf)).toEqual([0, 1, 2, 3]);
    expect(drawing.lanes.every(({ yPx }, index) => index === 0 || yPx > (drawing.lanes[index - 1]?.yPx ?? 0))).toBe(
      true,
    );
  });

  it('returns the undated events for the tray and draws nothing of them', () => {
    expect(drawing.undated).toEqual(['someday']);
    expect(of(drawing.displayList, 'someday')).toEqual([]);
  });

  it('draws now only where it is in view', () => {
    const drawn = (now: number) =>
      words(drawTimeline(prepared, requestFor(prepared, { folded: false, now: january(now) })).displayList);
    expect(drawn(15)).toContain('now');
    expect(drawn(900)).not.toContain('now');
  });

  it('has targets of at least 24 px for everything that can be taken hold of', () => {
    for (const { widthPx, heightPx } of targetsOf(drawing).hits) {
      expect(Math.min(widthPx, heightPx)).toBeGreaterThanOrEqual(LEAST_TARGET_PX);
    }
  });

  it('offers handles for the bounds of the selected event alone', () => {
    expect(targetsOf(drawing).hits.every(({ part }) => part === 'body')).toBe(true);
    const selected = drawTimeline(prepared, requestFor(prepared, { folded: false, selectedId: 'access' }));
    expect(
      targetsOf(selected)
        .hits.filter(({ part }) => part !== 'body')
        .map(({ eventId, part }) => [eventId, part]),
    ).toEqual([
      ['access', 'earliest'],
      ['access', 'latest'],
    ]);
  });

  it('paints and can hit the selected event above the others', () => {
    const crowd = ['a', 'b', 'c'].map((id) => eventAt(id, wholeDay(5)));
    const crowded = prepareTimeline(crowd, 'UTC');
    const { hits } = targetsOf(drawTimeline(crowded, requestFor(crowded, { selectedId: 'a' })));
    expect(hits.at(-1)?.eventId).toBe('a');
  });

  it('shows a dragged event where it is dragged to, and leaves the others alone', () => {
    const drag = { eventId: 'detected', start: moment(10), end: null, label: '10 Jan 2023' };
    const dragged = drawTimeline(prepared, requestFor(prepared, { folded: false, drag }));
    const [dot] = of(dragged.displayList, 'detected');
    expect(dot?.kind === 'circle' && dot.xPx).toBeCloseTo(dragged.scale.x(january(10)), 6);
    expect(words(dragged.displayList)).not.toContain('Detected');
    expect(of(dragged.displayList, 'told')).toEqual(of(drawing.displayList, 'told'));
  });

  it('draws an undated event that is dragged out of the tray', () => {
    const drag = { eventId: 'someday', start: moment(10), end: null, label: '10 Jan' };
    const dragged = drawTimeline(prepared, requestFor(prepared, { folded: false, drag }));
    expect(of(dragged.displayList, 'someday').length).toBeGreaterThan(0);
  });

  it('keeps every coordinate small however deep the zoom', () => {
    const long = prepareTimeline([eventAt('long', stated(january(1), january(400)), { end: wholeDay(900) })], 'UTC');
    const view = { from: january(500), to: january(500.000001) };
    const { displayList } = drawTimeline(long, requestFor(long, { folded: false, view }));
    for (const primitive of displayList) {
      if ('xPx' in primitive) expect(Math.abs(primitive.xPx)).toBeLessThan(2_000);
      if ('widthPx' in primitive) expect(primitive.widthPx).toBeLessThan(2_000);
    }
    expect(of(displayList, 'long').map(({ kind }) => kind)).toEqual(['rect', 'text']);
  });

  it('puts lane names inside the lanes of a phone', () => {
    const phone = drawTimeline(prepared, requestFor(prepared, { widthPx: 340, folded: false }));
    expect(words(phone.displayList)).toContain('Detection and response');
    expect(words(phone.displayList)).not.toContain('Overview');
    expect(phone.scale.leftPx).toBe(8);
  });

  it('draws an incident without events: lanes, axis and strip', () => {
    const none = prepareTimeline([], 'UTC');
    const empty = drawTimeline(none, requestFor(none, { now: january(5), view: { from: january(1), to: january(9) } }));
    expect(targetsOf(empty).hits).toEqual([]);
    expect(words(empty.displayList)).toEqual(expect.arrayContaining(['Jan 2023', 'Attacker', 'Overview']));
  });
});
