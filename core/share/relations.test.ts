import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventFields } from '@/core/incident/event';
import { dayTime, sampleFields, sampleSource } from '@/core/incident/event.sample';
import type { BulkRow, RevisionPayload } from '@/core/incident/record/revision';
import { type ApproximateTime, ONGOING } from '@/core/time/approximate-time';
import { relationsIn, relationsInRow, withHiddenRelations, withoutRelations } from './relations';

const relativeTo = (eventId: string, date = '2023-01-05'): ApproximateTime => ({
  ...dayTime(date),
  statedAs: 'within a day of detection',
  relativeTo: { milestone: 'detected', eventId, earliest: null, latest: null },
});

const time = fc.oneof(
  fc.constant(null),
  fc.constantFrom('2023-01-05', '2023-01-06').map(dayTime),
  fc
    .tuple(fc.constantFrom('secret', 'open'), fc.constantFrom('2023-01-05', '2023-01-06'))
    .map(([id, date]) => relativeTo(id, date)),
);
const fields: fc.Arbitrary<EventFields> = fc
  .record({
    ...{ start: time, end: fc.oneof(time, fc.constant(ONGOING)), learnedAt: time },
    sources: fc
      .array(time, { maxLength: 2 })
      .map((times) => times.map((stated, index) => sampleSource({ id: `source-${index}`, stated }))),
  })
  .map(sampleFields);

const HIDDEN = new Set(['secret']);
const EVERYTHING = new Set(['secret', 'open']);
const created = (some: EventFields): RevisionPayload => ({ type: 'event.created', eventId: 'e', fields: some });

describe('an event less its relations to what is hidden', () => {
  it('says nothing of what is hidden, and all else as it did', () => {
    fc.assert(
      fc.property(fields, (event) => {
        const read = withoutRelations(event, HIDDEN);
        expect(JSON.stringify(read)).not.toContain('secret');
        const shown = relationsIn(created(event)).filter((id) => !HIDDEN.has(id));
        expect(relationsIn(created(read))).toEqual(shown);
        expect(withoutRelations(read, EVERYTHING)).toEqual(withoutRelations(event, EVERYTHING));
      }),
    );
  });

  it('is the same object where it has none of them', () => {
    fc.assert(
      fc.property(fields, (event) => {
        const hasOne = relationsIn(created(event)).some((id) => HIDDEN.has(id));
        expect(withoutRelations(event, HIDDEN) === event).toBe(!hasOne);
      }),
    );
  });
});

describe('what is written by whoever reads an event less some relations', () => {
  it('is the event as it was where they send back what they read', () => {
    fc.assert(
      fc.property(fields, (event) => {
        const { start, end, learnedAt, sources } = withoutRelations(event, HIDDEN);
        const kept = withHiddenRelations(event, { start, end, learnedAt, sources }, HIDDEN);
        expect({ ...event, ...kept }).toEqual(event);
      }),
    );
  });

  it('is relative to nothing hidden but where that time was before', () => {
    fc.assert(
      fc.property(fields, fields, (event, { start, learnedAt }) => {
        const kept = withHiddenRelations(event, { start, learnedAt }, HIDDEN);
        expect(Object.keys(kept).toSorted()).toEqual(['learnedAt', 'start']);
        for (const name of ['start', 'learnedAt'] as const) {
          if (kept[name]?.relativeTo?.eventId === 'secret') expect(kept[name]).toEqual(event[name]);
        }
      }),
    );
  });

  it('ends the relation where it says another time', () => {
    const before = sampleFields({ start: relativeTo('secret') });
    const start = dayTime('2023-01-09');
    expect(withHiddenRelations(before, { start }, HIDDEN)).toEqual({ start });
    expect(withHiddenRelations(before, { start: null }, HIDDEN)).toEqual({ start: null });
  });
});

describe('the relations that a revision repeats', () => {
  it('are those of before and those of after', () => {
    const start = { from: relativeTo('before'), to: relativeTo('after') };
    const end = { from: ONGOING, to: null } as const;
    const changes = { start, end };
    expect(relationsIn({ type: 'event.changed', eventId: 'e', version: 2, changes })).toEqual(['before', 'after']);
    const row: BulkRow = { eventId: 'e', version: 2, isDeleted: false, changes };
    expect(relationsInRow(row)).toEqual(['before', 'after']);
  });

  it('are those of a row that was imported, and none once it was erased', () => {
    const some = sampleFields({ learnedAt: relativeTo('secret') });
    expect(relationsInRow({ eventId: 'e', fields: some })).toEqual(['secret']);
    expect(relationsInRow({ eventId: 'e', fields: null })).toEqual([]);
  });

  it('are those of the wording that an erasure leaves', () => {
    const remains = {
      version: 3,
      createdAt: dayTime('2023-01-05').earliest,
      fields: sampleFields({ start: relativeTo('secret') }),
    };
    const erasure = { type: 'erasure.event', eventId: 'e', seqs: [1], ground: 'By right', remains } as RevisionPayload;
    expect(relationsIn(erasure)).toEqual(['secret']);
  });
});
