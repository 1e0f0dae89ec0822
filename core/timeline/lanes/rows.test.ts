import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manyEvents } from '../crowds/crowd.sample';
import { eventAt, january, moment, requestFor, stated, wholeDay } from '../event.sample';
import { drawTimeline } from '../layout';
import { reachOf } from '../marks/mark-box';
import { shapeOf } from '../marks/mark-shape';
import { prepareTimeline } from '../prepared/prepare-events';
import { rowsOf } from './rows';

const scaleOf = (prepared: ReturnType<typeof prepareTimeline>) =>
  drawTimeline(prepared, requestFor(prepared, { folded: false })).scale;

describe('rows', () => {
  it('separate marks that would cover each other, and no others', () => {
    const events = [eventAt('a', moment(5)), eventAt('b', moment(5.01)), eventAt('c', moment(25))];
    const prepared = prepareTimeline(events, 'UTC');
    const { rowOf, counts } = rowsOf(prepared, scaleOf(prepared));
    expect([...rowOf]).toEqual([0, 1, 0]);
    expect(counts).toEqual([1, 2, 1, 1]);
  });

  it('are up to three where labels would have no room beside each other, and more for marks alone', () => {
    const counts = [1, 2, 3, 4].map((many) => {
      const events = Array.from({ length: many }, (_, index) => eventAt(`${index}`, moment(10 + index)));
      const prepared = prepareTimeline([...events, eventAt('last', moment(40))], 'UTC');
      const { labels } = drawTimeline(prepared, requestFor(prepared, { folded: false }));
      return [rowsOf(prepared, scaleOf(prepared)).counts[1], labels.length];
    });
    expect(counts).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
      [3, 5],
    ]);
  });

  it('let a wide range lie behind the moments that happened during it', () => {
    const range = eventAt('range', wholeDay(1), { end: wholeDay(20) });
    const prepared = prepareTimeline([range, eventAt('during', moment(9)), eventAt('end', moment(22))], 'UTC');
    expect([...rowsOf(prepared, scaleOf(prepared)).rowOf]).toEqual([0, 0, 0]);
  });

  it('keep what is ongoing clear of all that follows', () => {
    const ongoing = eventAt('ongoing', moment(2), { end: 'ongoing' });
    const prepared = prepareTimeline([ongoing, eventAt('later', moment(20))], 'UTC');
    expect([...rowsOf(prepared, scaleOf(prepared)).rowOf]).toEqual([0, 1]);
  });

  it('stay as they are while panning and while zooming within an octave', () => {
    const events = Array.from({ length: 60 }, (_, index) =>
      eventAt(`${index}`, index % 4 === 0 ? stated(january(index / 5), january(index / 5 + 3)) : moment(1 + index / 5)),
    );
    const prepared = prepareTimeline(events, 'UTC');
    const scale = scaleOf(prepared).atZoom(2 ** -33);
    const rows = [...rowsOf(prepared, scale).rowOf];
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), fc.double({ min: 1, max: 1.99, noNaN: true }), (pan, zoom) => {
        expect([...rowsOf(prepared, scale.pannedBy(pan).zoomedAbout(400, zoom)).rowOf]).toEqual(rows);
      }),
    );
  });

  it('are as many wherever the view is in a lane where events crowd, and one in a lane without any', () => {
    const events = manyEvents(600).map((event) => ({ ...event, category: 'detection' as const }));
    const prepared = prepareTimeline(events, 'UTC');
    const full = prepared.byLane.map(({ indexes }) => indexes.length > 0);
    expect(full.filter((isFull) => isFull)).toHaveLength(1);
    for (const zoom of [1, 40]) {
      const { counts } = rowsOf(prepared, scaleOf(prepared).zoomedAbout(300, zoom));
      expect(counts).toEqual(full.map((isFull) => (isFull ? 3 : 1)));
    }
  });

  it('never let two marks of a row overlap, while a lane has a row to spare', () => {
    const days = fc.array(fc.double({ min: 1, max: 40, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(days, fc.double({ min: 1, max: 1.99, noNaN: true }), (some, zoom) => {
        const events = some.map((day, index) => eventAt(`${index}`, index % 2 === 0 ? moment(day) : wholeDay(day)));
        const prepared = prepareTimeline(events, 'UTC');
        const scale = scaleOf(prepared).zoomedAbout(500, zoom);
        const { rowOf, counts } = rowsOf(prepared, scale);
        if (Math.max(...counts) === 5) return;
        const reaches = [...rowOf].map((row, index) => ({
          row,
          ...reachOf(shapeOf(prepared.at(index).mark, scale, 1e9)),
        }));
        reaches.forEach((one, index) => {
          for (const other of reaches.slice(index + 1)) {
            const cover = one.row === other.row && one.leftPx < other.rightPx && other.leftPx < one.rightPx;
            expect(cover).toBe(false);
          }
        });
      }),
    );
  });
});
