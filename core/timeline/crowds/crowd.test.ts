import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeScale } from '../axis/scale';
import { eventAt, moment, requestFor } from '../event.sample';
import { gripAt } from '../gesture/grip';
import { overlaps } from '../labels/occupancy';
import { drawTimeline } from '../layout';
import type { Prepared } from '../prepared/prepare';
import { prepareTimeline } from '../prepared/prepare-events';
import { targetsOf } from '../targets';
import { type Company, companyAt } from './crowd';
import { manyEvents } from './crowd.sample';
import { crowdFacts, crowdWords } from './crowd-words';

const EVENTS = manyEvents(2_000);
const MANY = prepareTimeline(EVENTS, 'UTC');
const WHOLE = drawTimeline(MANY, requestFor(MANY, { folded: false }));

/** Anywhere from everything to a few minutes. */
const scales: fc.Arbitrary<TimeScale> = fc
  .tuple(fc.double({ min: 1, max: 4_000, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([zoom, place]) => WHOLE.scale.zoomedAbout(WHOLE.scale.leftPx + place * WHOLE.scale.widthPx, zoom));

const inView = ({ columns }: Prepared, scale: TimeScale): readonly number[] =>
  [...columns.moment.keys()].filter((index) => {
    const at = columns.moment[index] as number;
    return at >= scale.visible.from && at <= scale.visible.to;
  });

const crowdsWith = (prepared: Prepared, { crowds }: Company, index: number) =>
  crowds.filter(({ lane, from, to }) => {
    const at = prepared.columns.moment[index] as number;
    return prepared.columns.lane[index] === lane && at >= from && at < to;
  });

const MINUTES_A_DAY = 1_440;

describe('crowds', () => {
  it('are none while all events can be drawn', () => {
    const few = prepareTimeline(manyEvents(200), 'UTC');
    const { company, crowds } = {
      company: companyAt(few, WHOLE.scale),
      crowds: drawTimeline(few, requestFor(few)).crowds,
    };
    expect(crowds).toEqual([]);
    expect(company.alone).toHaveLength(200);
  });

  it('are where three hundred lines of a log lie within hours, of which dots would cover each other', () => {
    const lines = prepareTimeline(
      Array.from({ length: 300 }, (_, line) => eventAt(`line-${line}`, moment(5 + line / MINUTES_A_DAY))),
      'UTC',
    );
    const { scale, crowds } = drawTimeline(lines, requestFor(lines));
    expect(crowds.length).toBeGreaterThan(0);
    expect(companyAt(lines, scale).alone.length).toBeLessThan(100);
  });

  it('have every event in view that is not drawn by itself, each once, at any view', () => {
    fc.assert(
      fc.property(scales, (scale) => {
        const company = companyAt(MANY, scale);
        const alone = new Set(company.alone);
        expect(alone.size).toBe(company.alone.length);
        for (const index of inView(MANY, scale)) {
          const holding = crowdsWith(MANY, company, index);
          const isMilestone = MANY.at(index).event.milestone !== null;
          expect(holding.length + (alone.has(index) ? 1 : 0)).toBe(isMilestone && holding.length === 1 ? 2 : 1);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('count what is in them as counting one by one does', () => {
    fc.assert(
      fc.property(scales, (scale) => {
        for (const crowd of companyAt(MANY, scale).crowds.slice(0, 8)) {
          const members = [...MANY.columns.moment.keys()]
            .filter((index) => crowdsWith(MANY, { alone: [], crowds: [crowd] }, index).length > 0)
            .map((index) => MANY.at(index));
          const facts = crowdFacts(MANY, crowd);
          expect(facts.count).toBe(members.length);
          expect(facts.uncertainCount).toBe(members.filter(({ mark }) => mark.kind === 'around').length);
          const mains = members.filter(({ event }) => event.category === facts.main.category);
          expect(facts.main.count).toBe(mains.length);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('leave few enough to be drawn within a frame, however many there are', () => {
    const more = prepareTimeline(manyEvents(12_000), 'UTC');
    fc.assert(
      fc.property(scales, (scale) => {
        expect(companyAt(more, scale).alone.length).toBeLessThan(1_200);
      }),
      { numRuns: 12 },
    );
  });

  it('stay as they are while panning within their window, and keep rows and lanes while panning far', () => {
    const { scale } = drawTimeline(
      MANY,
      requestFor(MANY, { folded: false, view: WHOLE.scale.zoomedAbout(400, 9).visible }),
    );
    const rowsAt = (panPx: number) => {
      const drawing = drawTimeline(MANY, requestFor(MANY, { folded: false, view: scale.pannedBy(panPx).visible }));
      return { lanes: drawing.lanes, hits: new Map(targetsOf(drawing).hits.map((hit) => [hit.eventId, hit.yPx])) };
    };
    expect(companyAt(MANY, scale.pannedBy(1))).toBe(companyAt(MANY, scale));
    const first = rowsAt(0);
    for (const panPx of [40, 300, 700, 300, 0]) {
      const then = rowsAt(panPx);
      expect(then.lanes).toEqual(first.lanes);
      for (const [eventId, yPx] of then.hits) expect(first.hits.get(eventId) ?? yPx).toBe(yPx);
    }
  });

  it('let no label lie over another, at any view', () => {
    fc.assert(
      fc.property(scales, (scale) => {
        const { labels } = drawTimeline(MANY, requestFor(MANY, { folded: false, view: scale.visible }));
        labels.forEach((label, index) => {
          for (const other of labels.slice(index + 1)) expect(overlaps(label, other)).toBe(false);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('open when they are looked at closer: no crowd takes more than a part of the view', () => {
    fc.assert(
      fc.property(scales, (scale) => {
        for (const { from, to } of companyAt(MANY, scale).crowds) {
          expect(scale.x(to) - scale.x(from)).toBeLessThan(scale.widthPx / 4);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('show the selected event wherever it is', () => {
    const hidden = MANY.columns.moment.findIndex((_, index) => !companyAt(MANY, WHOLE.scale).alone.includes(index));
    const { event } = MANY.at(hidden);
    expect(targetsOf(WHOLE).hits.some(({ eventId }) => eventId === event.id)).toBe(false);
    const drawing = drawTimeline(MANY, requestFor(MANY, { folded: false, selectedId: event.id }));
    expect(targetsOf(drawing).hits.some(({ eventId }) => eventId === event.id)).toBe(true);
  });

  it('hold only what a filter lets through', () => {
    const matching = new Set(EVENTS.filter(({ category }) => category === 'detection').map(({ id }) => id));
    const drawing = drawTimeline(MANY, requestFor(MANY, { folded: false, matching }));
    const shown = drawing.crowds.reduce((sum, { crowd }) => sum + crowd.last - crowd.first, 0);
    expect(drawing.prepared.columns.count).toBe(matching.size);
    expect(shown).toBeLessThanOrEqual(matching.size);
    expect(targetsOf(drawing).hits.every(({ eventId }) => matching.has(eventId))).toBe(true);
    expect(drawing.prepared.indexOf([...matching][3] ?? '')).toBeDefined();
    expect(drawing.prepared.indexOf(EVENTS.find(({ id }) => !matching.has(id))?.id ?? '')).toBeUndefined();
  });

  it('can be pointed at where nothing else lies', () => {
    const [widest] = [...WHOLE.crowds].sort((a, b) => b.widthPx - a.widthPx);
    if (widest === undefined) throw new Error('There is no crowd');
    const place = { xPx: widest.xPx + 2, yPx: widest.yPx + widest.heightPx - 1 };
    expect(gripAt({ ...WHOLE, hits: [], ghosts: [], deadlines: [], selectedId: null }, place)).toEqual({
      kind: 'crowd',
      crowd: widest.crowd,
    });
  });
});

describe('a crowd in words', () => {
  const facts = { count: 312, uncertainCount: 14, main: { category: 'attacker-activity' as const, count: 300 } };
  const at = (time: string) => requestFor(MANY).view.from - requestFor(MANY).view.from + Date.parse(time) * 1_000;
  const words = (from: string, to: string, some: object = {}) =>
    crowdWords({ ...facts, laneLabel: '', ...some, ...{ from: at(from), to: at(to) } } as never, 'UTC');

  it('says how many, when, of which category mostly, and how many are uncertain', () => {
    expect(words('2022-11-22T14:00Z', '2022-11-22T16:00:20Z')).toBe(
      '312 events, 22 November 2022 14:00 to 16:00, mostly attacker activity, 14 with uncertain times',
    );
  });
  it('names both days where there are two, and seconds where minutes would be the same', () => {
    expect(words('2022-11-22T14:00Z', '2022-11-24T16:00Z')).toContain(
      '22 November 2022 14:00 to 24 November 2022 16:00',
    );
    expect(words('2022-11-22T14:00:01Z', '2022-11-22T14:00:31Z')).toContain('22 November 2022 14:00:01 to 14:00:31');
    expect(words('2022-11-22T14:00:01Z', '2022-11-22T14:00:01Z')).toContain('22 November 2022 14:00:01, mostly');
  });
  it('says all of them, or which category is most frequent', () => {
    expect(words('2022-11-22T14:00Z', '2022-11-22T16:00Z', { count: 300, uncertainCount: 0 })).toMatch(
      /all attacker activity$/,
    );
    expect(words('2022-11-22T14:00Z', '2022-11-22T16:00Z', { count: 700 })).toContain('most often attacker activity');
  });
});
