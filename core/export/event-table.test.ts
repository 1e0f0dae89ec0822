import { describe, expect, it } from 'vitest';
import type { IncidentEvent, Privilege } from '@/core/incident/event';
import { dayTime, sampleEvent, sampleIncident, sampleSource } from '@/core/incident/event.sample';
import type { Evidence } from '@/core/incident/evidence';
import type { LinkAudience } from '@/core/incident/vocabulary';
import { ONGOING } from '@/core/time/approximate-time';
import { instant } from '@/core/time/instant';
import { readCsv } from './csv.sample';
import { eventTable } from './event-table';
import { written } from './written.sample';

const SHA256 = 'a'.repeat(64);
const log: Evidence = {
  ...{ sha256: SHA256, name: 'proxy.log', sizeBytes: 3, mediaType: 'text/plain' },
  addedBy: { id: 'user-1', name: 'A. Rivera' },
  addedAt: instant(0),
};
const incident = sampleIncident({ zone: 'UTC' });
const evidence = [log];

const event = sampleEvent({
  ...{ id: 'e1', title: 'Found', executiveText: 'We found it.', description: '- a\n- b', milestone: 'detected' },
  ...{ end: ONGOING, learnedAt: dayTime('2023-01-06'), techniques: ['T1190', 'T1078'], tags: ['api'] },
  ...{ involved: ['Gateway'], evidence: [SHA256], sources: [sampleSource({ quote: 'we identified' })] },
});

async function tableOf(audience: LinkAudience | null, ...pages: (readonly IncidentEvent[])[]) {
  const text = await written(eventTable({ incident, events: pages, evidence, audience }));
  const [names = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

describe('the table of events', () => {
  it('says of an event what its reader reads, its time in words and as bounds', async () => {
    expect(await tableOf(null, [event])).toEqual([
      {
        ...{ number: '1', id: 'e1', when: '5 January 2023', best: '', precision: 'day', qualifier: 'exact' },
        ...{ earliest: '2023-01-05T00:00:00Z', latest: '2023-01-06T00:00:00Z', until: 'ongoing' },
        ...{ untilEarliest: '', untilLatest: '', untilBest: '', untilPrecision: '', untilQualifier: '', zone: 'UTC' },
        ...{ learnedAt: '6 January 2023', category: 'detection', milestone: 'detected', confidence: 'confirmed' },
        ...{ title: 'Found', executiveText: 'We found it.', description: "'- a\n- b", techniques: 'T1190; T1078' },
        ...{ tags: 'api', involved: 'Gateway', sources: 'Form 8-K, SEC, Item 8.01: “we identified”' },
        ...{ evidence: `proxy.log (SHA-256 ${SHA256})`, audiences: 'responders; counsel', privileged: '' },
      },
    ]);
  });
  it('numbers the events in the order given, over all pages, and leaves the times of an undated one empty', async () => {
    const table = await tableOf(null, [event], [], [sampleEvent({ id: 'e2', start: null })]);
    expect(table.map(({ number, id, when }) => [number, id, when])).toEqual([
      ['1', 'e1', '5 January 2023'],
      ['2', 'e2', ''],
    ]);
  });
  it('marks what is privileged, the event or one of its sources', async () => {
    const privilege: Privilege = {
      ...{ designation: 'attorney-client', basis: 'Advice', assertedBy: 'L. Marsh', asserterId: null, recipients: [] },
    };
    const [row] = await tableOf(null, [
      { ...event, privilege, sources: [sampleSource({ privilege }), sampleSource()] },
    ]);
    expect(row?.privileged).toBe('attorney-client');
    expect(row?.sources).toBe('Form 8-K, SEC, Item 8.01 [attorney-client]\nForm 8-K, SEC, Item 8.01');
  });
  it('tells of an end with bounds of its own', async () => {
    const [row] = await tableOf(null, [{ ...event, end: dayTime('2023-01-07') }]);
    expect([row?.until, row?.untilEarliest, row?.untilLatest, row?.untilPrecision]).toEqual([
      '7 January 2023',
      '2023-01-07T00:00:00Z',
      '2023-01-08T00:00:00Z',
      'day',
    ]);
  });
});

describe('the columns of an audience', () => {
  const namesFor = async (audience: LinkAudience | null) => {
    const text = await written(eventTable({ incident, events: [], evidence, audience }));
    return readCsv(text)[0] ?? [];
  };
  const kept = ['number', 'id', 'when', 'earliest', 'until', 'category', 'milestone', 'confidence', 'title'];
  const hidden = ['learnedAt', 'description', 'techniques', 'tags', 'involved', 'sources', 'evidence', 'audiences'];
  it.each(['executives', 'external'] as const)('lack for %s what is not for them', async (audience) => {
    const names = await namesFor(audience);
    expect(names).toEqual(expect.arrayContaining([...kept, 'executiveText']));
    expect(names.filter((name) => [...hidden, 'privileged'].includes(name))).toEqual([]);
  });
  it.each([null, 'counsel'] as const)('are all there for %s', async (audience) => {
    expect(await namesFor(audience)).toEqual(expect.arrayContaining([...kept, ...hidden, 'privileged']));
  });
});
