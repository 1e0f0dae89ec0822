import { describe, expect, it } from 'vitest';
import { manyEvents } from '../crowds/crowd.sample';
import { requestFor } from '../event.sample';
import { drawTimeline } from '../layout';
import { prepareTimeline } from '../prepared/prepare-events';
import { stopAfter, type TimelineStop } from './stops';

const MANY = prepareTimeline(manyEvents(3_000), 'UTC');
const { scale: WHOLE } = drawTimeline(MANY, requestFor(MANY, { folded: false }));

/** From one end to the other, the view following. */
function walk(to: 'later' | 'earlier', zoom: number): readonly TimelineStop[] {
  const seen: TimelineStop[] = [];
  let scale = WHOLE.zoomedAbout(500, zoom);
  for (let stop = stopAfter({ prepared: MANY, matching: null, scale }, null, to); stop !== null; ) {
    seen.push(stop);
    scale = scale.pannedBy(scale.x(stop.at) - 500);
    stop = stopAfter({ prepared: MANY, matching: null, scale }, stop.id, to);
    if (seen.length > 4_000) throw new Error('It goes on for ever');
  }
  return seen;
}

describe('walking among crowds', () => {
  it('takes a crowd as one stop, from the first event to the last', () => {
    const stops = walk('later', 1);
    expect(stops.length).toBeLessThan(MANY.columns.count / 2);
    expect(stops.some(({ crowd }) => crowd !== null)).toBe(true);
    expect(stops.map(({ at }) => at)).toEqual(stops.map(({ at }) => at).sort((a, b) => a - b));
  });
  it('passes no event by: each is a stop or in one, wherever the view began', () => {
    for (const zoom of [1, 30]) {
      const stops = walk('later', zoom);
      const ids = new Set(stops.map(({ id }) => id));
      const crowds = stops.flatMap(({ crowd }) => crowd ?? []);
      for (let index = 0; index < MANY.columns.count; index += 7) {
        const [at, lane] = [MANY.columns.moment[index] as number, MANY.columns.lane[index]];
        const isHeld = crowds.some((crowd) => crowd.lane === lane && crowd.from <= at && at < crowd.to);
        expect(isHeld || ids.has(MANY.eventAt(index).id)).toBe(true);
      }
    }
  });
  it('goes to the first and to the last of all', () => {
    const ground = { prepared: MANY, matching: null, scale: WHOLE.zoomedAbout(500, 50) };
    expect(stopAfter(ground, null, 'first')?.position).toBe(1);
    expect(stopAfter(ground, null, 'last')?.at).toBeGreaterThan(WHOLE.at(WHOLE.rightPx - 200));
  });
});
