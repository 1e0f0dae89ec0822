// What leaves Onset as a table or as JSON, read again by the import, whatever it says.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportedStateText } from '@/core/contracts/exported-state';
import { isStorable } from '@/core/contracts/text';
import { eventsIn, readAll, refusalsIn } from '@/core/import/read.sample';
import type { EventFields } from '@/core/incident/event';
import { sampleEvent, sampleIncident } from '@/core/incident/event.sample';
import { fieldsOf } from '@/core/incident/record/event-history';
import { AUDIENCES, CATEGORIES, CONFIDENCES, MILESTONES } from '@/core/incident/vocabulary';
import { type EventEnd, ONGOING } from '@/core/time/approximate-time';
import { instant } from '@/core/time/instant';
import { endsBeforeStart } from '@/core/time/order';
import { timeArbitrary } from '@/core/time/time.arbitrary';
import { eventTable } from './event-table';
import { written } from './written.sample';

/** What spreadsheets, JSON and CSV have a meaning of their own for. */
const told = fc.constantFrom(
  ...['=1+1', "'=1", '-', '@a', '\t', '\r\n', 'a\nb', ' ', '"', ',', ';', "'", '\u202e', '\u200b', '\ufeff'],
  ...['e\u0301', '漢', '💥', '0001', '1e5', 'TRUE', '2023-01-05', 'null', '<b>', '|', '＝'],
);
const text = fc
  .array(fc.oneof(told, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 4 })
  .map((parts) => parts.join(''))
  .filter(isStorable);
const words = text
  .map((said) => said.trim())
  .filter((said) => /[\p{L}\p{N}]/u.test(said) && !/[\r\n\u2028\u2029]/.test(said));
/** A table parts lists at semicolons, and takes what is in brackets for a list of its own. */
const listed = words.filter((said) => !/[;¦]|^\[.*\]$/s.test(said));
const some = <T>(member: fc.Arbitrary<T>) => fc.uniqueArray(member, { maxLength: 3 });

const events = fc
  .record({
    ...{ title: words, description: text, executiveText: text, tags: some(listed), involved: some(listed) },
    ...{ start: fc.option(timeArbitrary), end: fc.oneof(fc.constantFrom(null, ONGOING), timeArbitrary) },
    learnedAt: fc.option(timeArbitrary),
    category: fc.constantFrom(...CATEGORIES),
    milestone: fc.option(fc.constantFrom(...MILESTONES)),
    confidence: fc.constantFrom(...CONFIDENCES),
    techniques: some(fc.constantFrom('T1190', 'T1078.004')),
    audiences: fc.uniqueArray(fc.constantFrom(...AUDIENCES), { minLength: 1 }),
  })
  .map(({ start, end, ...fields }) => {
    const isInOrder = start !== null && !endsBeforeStart(start, end);
    return [sampleEvent({ ...fields, id: 'e', start, end: isInOrder ? end : null })];
  });

const incident = sampleIncident();
const choices = { zone: incident.zone, noTime: 'undated' } as const;

const boundsOf = (time: EventEnd) =>
  time === null || time === ONGOING ? time : [time.earliest, time.latest, time.best, time.precision, time.qualifier];

/** Less the words of times, which a table says in its own, and blanks around texts; of when it was learned it has words alone. */
const inTable = ({ start, end, learnedAt, description, executiveText, ...fields }: EventFields) => ({
  ...fields,
  ...{ description: description.trim(), executiveText: executiveText.trim() },
  ...{ start: boundsOf(start), end: boundsOf(end), learnedAt: learnedAt && [learnedAt.earliest, learnedAt.latest] },
});

describe('events that are exported', () => {
  it('come back from JSON as they were, whatever they say', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (given) => {
        const head = { seq: 1, at: instant(0), hash: 'a'.repeat(64) };
        const file = await written(exportedStateText({ incident, events: [given], figures: [], head, audience: null }));
        const { rows } = readAll(file, { choices });
        expect([refusalsIn(rows), eventsIn(rows)]).toEqual([[], given.map(fieldsOf)]);
      }),
    );
  });

  it('come back from CSV with the dashes that somebody typed', async () => {
    const given = [sampleEvent({ id: 'e', title: '-', description: 'Told by phone', executiveText: '-' })];
    const also = [sampleEvent({ id: 'f', title: 'Call', description: '-' })];
    for (const events of [given, also]) {
      const file = await written(eventTable({ incident, events: [events], evidence: [], audience: null }));
      const { rows } = readAll(file, { choices });
      expect(eventsIn(rows).map(inTable)).toEqual(events.map(fieldsOf).map(inTable));
    }
  });

  it('come back from CSV as far as a table tells, also where times are told in another zone', async () => {
    await fc.assert(
      fc.asyncProperty(events, fc.constantFrom(incident.zone, 'Asia/Tokyo'), async (given, zone) => {
        const file = await written(eventTable({ incident, events: [given], evidence: [], audience: null }));
        const { rows } = readAll(file, { choices: { ...choices, zone } });
        expect([refusalsIn(rows), eventsIn(rows).map(inTable)]).toEqual([[], given.map(fieldsOf).map(inTable)]);
      }),
    );
  });
});
