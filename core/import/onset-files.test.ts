// What Onset writes, read again.
import { describe, expect, it } from 'vitest';
import { toEventOut } from '@/core/contracts/event';
import { exportedStateText } from '@/core/contracts/exported-state';
import { eventTable } from '@/core/export/event-table';
import { written } from '@/core/export/written.sample';
import type { EventFields, IncidentEvent } from '@/core/incident/event';
import { sampleEvent, sampleIncident, sampleSource } from '@/core/incident/event.sample';
import { fieldsOf } from '@/core/incident/record/event-history';
import { unwrap } from '@/core/result';
import { ONGOING } from '@/core/time/approximate-time';
import { instant } from '@/core/time/instant';
import { parseWhen } from '@/core/time/parse';
import { eventsIn, readAll, refusalsIn } from './read.sample';

const ZONE = 'America/Los_Angeles';

function timeOf(words: string) {
  const when = unwrap(parseWhen(words, { zone: ZONE, now: instant(1_700_000_000_000_000) }));
  if (when.kind !== 'point') throw new Error(`No time: ${words}`);
  return when.time;
}

const events: readonly IncidentEvent[] = [
  sampleEvent({
    ...{ id: 'e1', title: '=SUM(1) and "quotes", said ’', description: '- a\n- b', milestone: 'first-access' },
    ...{ start: timeOf('2022-11-25~'), end: timeOf('between 3 and 5 March 2023'), learnedAt: timeOf('2023-01-06') },
    ...{ category: 'attacker-activity', confidence: 'possible', techniques: ['T1190', 'T1078.004'], tags: ['api'] },
    ...{ involved: ['Gateway', 'web-1'], executiveText: 'We found it.', audiences: ['counsel', 'executives'] },
  }),
  sampleEvent({ id: 'e2', title: 'Exactly', start: timeOf('2023-01-05T10:40:12.345678-08:00'), end: ONGOING }),
  sampleEvent({ id: 'e3', title: 'Undated', start: null }),
];

/** Everything but how a time was stated, which a table says in other words. */
const bare = ({ start, end, learnedAt, ...fields }: EventFields) => ({
  ...fields,
  start: start && { ...start, statedAs: '' },
  end: end && end !== ONGOING ? { ...end, statedAs: '' } : end,
  learnedAt: learnedAt && { ...learnedAt, statedAs: '' },
});

const head = { seq: 3, at: instant(0), hash: 'a'.repeat(64) };
const incident = sampleIncident();
const stateOf = (some: readonly IncidentEvent[]) =>
  written(exportedStateText({ incident, events: [some], figures: [], head, audience: null }));
const tableOf = (some: readonly IncidentEvent[]) =>
  written(eventTable({ incident, events: [some], evidence: [], audience: null }));

describe('Onset’s own files', () => {
  it('come back from its CSV as they were', async () => {
    const table = await tableOf(events);
    const { rows, reading } = readAll(table, { choices: { zone: ZONE } });
    expect(reading.found?.format).toBe('onset-csv');
    expect(refusalsIn(rows)).toEqual([]);
    expect(eventsIn(rows).map(bare)).toEqual(events.map((event) => bare(fieldsOf(event))));
  });

  it.each([13, 100_000])('come back from its JSON as they were, in pieces of %i bytes', async (pieceBytes) => {
    const { rows, reading } = readAll(await stateOf(events), { choices: { zone: 'UTC' }, pieceBytes });
    expect(reading.found?.format).toBe('onset-json');
    expect(refusalsIn(rows)).toEqual([]);
    expect(eventsIn(rows)).toEqual(events.map(fieldsOf));
  });

  it('are held to what an event may have, the files that it names among its sources', async () => {
    const hashes = (count: number) => Array.from({ length: count }, (_, place) => `${place}`.padStart(64, '0'));
    const sources = [sampleSource()];
    const file = await stateOf([
      sampleEvent({ sources, evidence: hashes(49) }),
      sampleEvent({ sources, evidence: hashes(50) }),
      sampleEvent({ evidence: hashes(101) }),
      sampleEvent({ evidence: ['x'.repeat(100_000)] }),
    ]);
    const { rows } = readAll(file, { choices: { zone: 'UTC' } });
    expect(eventsIn(rows).map((event) => [event.sources.length, event.evidence])).toEqual([[50, []]]);
    expect(rows.map((row) => row.kind)).toEqual(['event', 'refused', 'refused', 'refused']);
  });

  it.each([7, 100_000])(
    'come back from an array of events as the API gives them, in pieces of %i bytes',
    (pieceBytes) => {
      const file = JSON.stringify(events.map(toEventOut), null, 2);
      const { rows, reading } = readAll(file, { choices: { zone: 'UTC' }, pieceBytes });
      expect(reading.found?.format).toBe('onset-json');
      expect(refusalsIn(rows)).toEqual([]);
      expect(eventsIn(rows)).toEqual(events.map(fieldsOf));
    },
  );

  it('may be written by hand as the API takes them, others’ objects by what their members are called', () => {
    const own = readAll('[{"title":"A","when":"5 January 2023","tags":["x"]}]', { choices: { zone: 'UTC' } });
    expect(eventsIn(own.rows)).toMatchObject([{ title: 'A', tags: ['x'], start: { precision: 'day' } }]);
    const other = readAll('[\n{"Event":"B","Time":"2023-01-05T10:00:00Z"},\n{"Event":"C","Time":"soon"}]');
    expect(eventsIn(other.rows)).toMatchObject([{ title: 'B' }]);
    expect(refusalsIn(other.rows)).toMatchObject([{ line: 3 }]);
  });

  it('are refused where an event names a member twice, others’ objects not', () => {
    const event = '{"title":"A","when":"5 January 2023","sources":[{"title":"S","quote":"x","quote":"y"}]}';
    const own = readAll(`[${event},{"title":"B","when":null}]`, { choices: { zone: 'UTC', noTime: 'undated' } });
    expect(refusalsIn(own.rows)).toMatchObject([
      { row: 1, faults: [{ detail: expect.stringMatching(/“quote” twice/) }] },
    ]);
    expect(eventsIn(own.rows)).toMatchObject([{ title: 'B' }]);
    const other = readAll('{"message":"B","time":"2023-01-05T10:00:00Z","level":"a","level":"b"}\n');
    expect(eventsIn(other.rows)).toMatchObject([{ title: 'B' }]);
  });

  it('keep their citations, and name the file and row where that is wished', async () => {
    const sources = [sampleSource({ quote: 'we identified' })];
    const cited = [sampleEvent({ sources, evidence: ['b'.repeat(64)] })];
    const table = await tableOf(cited);
    const [fromTable] = eventsIn(readAll(table, { choices: { citedAs: 'case.csv' } }).rows);
    expect(fromTable?.sources.map(({ title, locator }) => [title, locator])).toEqual([
      ['Form 8-K, SEC, Item 8.01: “we identified”', ''],
      ['b'.repeat(64), ''],
      ['case.csv', 'row 2'],
    ]);
    const [fromJson] = eventsIn(readAll(await stateOf(cited), { choices: { citedAs: 'case.json' } }).rows);
    expect(fromJson?.sources.map(({ title, locator, quote }) => [title, locator, quote])).toEqual([
      ['Form 8-K', 'Item 8.01', 'we identified'],
      ['File', `SHA-256 ${'b'.repeat(64)}`, ''],
      ['case.json', 'row 1', ''],
    ]);
  });

  it('never open a privileged source, and leave it to the reader of the event who may assert privilege', async () => {
    const privilege = {
      designation: 'work-product',
      basis: 'Draft',
      assertedBy: 'C',
      asserterId: null,
      recipients: [],
    } as const;
    const secret = [sampleEvent({ sources: [sampleSource({ privilege })], privilege })];
    const table = await tableOf(secret);
    expect(refusalsIn(readAll(table).rows)[0]?.faults).toMatchObject([{ column: 'sources' }]);
    const [fromJson] = eventsIn(readAll(await stateOf(secret)).rows);
    expect([fromJson?.privilege, fromJson?.sources[0]?.privilege]).toEqual([privilege, privilege]);
  });
});
