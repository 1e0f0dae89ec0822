import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOutline } from '@/core/incident/event';
import { sampleEvent, sampleSource } from '@/core/incident/event.sample';
import { advanceEvent } from '@/core/incident/record/record';
import { CATEGORIES, CONFIDENCES, MILESTONES } from '@/core/incident/vocabulary';
import { ONGOING, PRECISIONS, QUALIFIERS } from '@/core/time/approximate-time';
import { type Instant, MAX_KEPT, MIN_KEPT } from '@/core/time/instant';
import { decodeOutlines } from './decode-outlines';
import { OutlineWriter } from './encode-outlines';
import { type EventOutline, eventsFromOutlines, outlineOf } from './event-outline';

const moment = fc.oneof(
  fc.integer({ min: MIN_KEPT, max: MAX_KEPT }),
  fc.constantFrom(MIN_KEPT, MAX_KEPT, MIN_KEPT + 1, MAX_KEPT - 1, 0),
) as fc.Arbitrary<Instant>;

const time = fc.record({
  earliest: fc.option(moment),
  latest: fc.option(moment),
  best: fc.option(moment),
  precision: fc.constantFrom(...PRECISIONS),
  qualifier: fc.constantFrom(...QUALIFIERS),
});

function encodeOutlines(revision: number, outlines: readonly EventOutline[]): Uint8Array {
  const writer = new OutlineWriter();
  for (const each of outlines) writer.add(each);
  return Buffer.concat(writer.pieces(revision));
}

const names = fc.array(fc.string(), { maxLength: 3 });

const outline: fc.Arbitrary<EventOutline> = fc.record({
  id: fc.uuid(),
  version: fc.nat(),
  start: fc.option(time),
  end: fc.oneof(fc.constant(ONGOING), fc.option(time)) as fc.Arbitrary<EventOutline['end']>,
  learnedAt: fc.option(time),
  category: fc.constantFrom(...CATEGORIES),
  milestone: fc.option(fc.constantFrom(...MILESTONES)),
  confidence: fc.constantFrom(...CONFIDENCES),
  tags: names,
  involved: names,
  sourceTitle: fc.option(fc.string()),
  createdAt: moment,
});

describe('the outlines of an incident as bytes', () => {
  it('are read as they were written, whatever they say', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(outline), (revision, outlines) => {
        expect(decodeOutlines(encodeOutlines(revision, outlines), (outline) => outline)).toEqual({
          revision,
          outlines,
        });
      }),
    );
  });

  it('are read as they were written however many there are', () => {
    const many = Array.from({ length: 6_000 }, (_, index) =>
      outlineOf(sampleEvent({ id: `a3bb189e-8bf9-4c38-9b5a-6f1b2c3d${String(index).padStart(4, '0')}` })),
    );
    expect(decodeOutlines(encodeOutlines(7, many), (outline) => outline)).toEqual({ revision: 7, outlines: many });
  });

  it('are refused when they were cut off', () => {
    const whole = encodeOutlines(7, [outlineOf(sampleEvent({ id: 'a3bb189e-8bf9-4c38-9b5a-6f1b2c3d4e5f' }))]);
    for (let length = 0; length < whole.length; length++) {
      expect(() => decodeOutlines(whole.subarray(0, length), (outline) => outline)).toThrow();
    }
  });

  it('take under thirty bytes for a line of a log, before they are packed', () => {
    const second = 1_000_000;
    const lines = Array.from({ length: 2_000 }, (_, index): EventOutline => {
      const earliest = (1_669_334_400 * second + index * 7 * second + ((index * 7_919) % second)) as Instant;
      return {
        ...outlineOf(sampleEvent({ id: `a3bb189e-8bf9-4c38-9b5a-6f1b2c3d${String(index).padStart(4, '0')}` })),
        start: {
          earliest,
          latest: (earliest + 1) as Instant,
          best: earliest,
          precision: 'microsecond',
          qualifier: 'exact',
        },
        tags: ['evtx', 'logon'],
      };
    });
    expect(encodeOutlines(1, lines).length / lines.length).toBeLessThan(30);
  });
});

describe('an event of an outline', () => {
  const told = sampleEvent({
    title: 'First call',
    tags: ['api'],
    sources: [sampleSource({ title: 'Form 8-K' }), sampleSource({ id: 'source-2', title: 'Log' })],
  });
  const event = eventsFromOutlines('America/Los_Angeles')(outlineOf(told));

  it('knows its times, groups and source by name, and says that it was not read whole', () => {
    expect(event).toMatchObject({ id: told.id, category: told.category, tags: ['api'] });
    expect(event.start).toEqual({ ...told.start, zone: 'America/Los_Angeles', statedAs: '' });
    expect(event.sources.map(({ title }) => title)).toEqual(['Form 8-K']);
    expect([isOutline(event), isOutline(told)]).toEqual([true, false]);
  });

  it('stays one that is to be read when it is changed before', () => {
    const changes = { category: { from: told.category, to: 'response' } } as const;
    const payload = { type: 'event.changed', eventId: told.id, version: 1, changes } as const;
    const changed = advanceEvent({ event, deletedAt: null }, payload, told.createdAt).event;
    expect([changed.category, isOutline(changed)]).toEqual(['response', true]);
  });
});
