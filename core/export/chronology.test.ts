import { describe, expect, it } from 'vitest';
import { type DocumentInput, documentInputSchema } from '@/core/contracts/document-choices';
import type { IncidentEvent } from '@/core/incident/event';
import { dayTime, sampleEvent, sampleFigure, sampleIncident, sampleSource } from '@/core/incident/event.sample';
import { canonicalJson } from '@/core/incident/record/jcs';
import { EVERYTHING } from '@/core/incident/selection';
import { instant, instantFromMs } from '@/core/time/instant';
import { type ChronologyParts, chronologyOf as chronologyFor } from './chronology';
import { metricsAmong } from './measured-facts';

const chronologyOf = (parts: ChronologyParts, choices: DocumentInput = {}) =>
  chronologyFor(parts, documentInputSchema.parse(choices));

const AT = instantFromMs(Date.parse('2023-01-20T17:00:31.250Z'));
const HEAD = {
  revision: 31,
  at: AT,
  hash: 'a'.repeat(64),
  checkpoint: null,
  verifyUrl: 'https://onset.example/verify',
};

function partsOf(events: readonly IncidentEvent[], some: Partial<ChronologyParts> = {}): ChronologyParts {
  return {
    ...{ incident: sampleIncident(), events, selection: EVERYTHING, figures: [], evidence: new Map(), history: [] },
    figureSteps: new Map(),
    withheld: [],
    head: HEAD,
    reader: { kind: 'audience', audience: 'counsel' },
    preparedBy: 'A. Rivera',
    ...some,
  };
}

const FIRST = sampleEvent({
  id: 'first',
  title: 'Data is taken',
  start: { ...dayTime('2022-11-25'), qualifier: 'approximate', best: dayTime('2022-11-25').earliest },
  category: 'attacker-activity',
  milestone: 'first-access',
});
const FOUND = sampleEvent({ id: 'found', title: 'It is noticed', milestone: 'detected' });

describe('chronologyOf', () => {
  it('numbers entries in the order given and says when, what and how sure', () => {
    const { rows } = chronologyOf(partsOf([FIRST, FOUND]));
    expect(rows.map(({ number, title, standing }) => [number, title, standing])).toEqual([
      [1, 'Data is taken', 'Attacker activity · first access · confirmed'],
      [2, 'It is noticed', 'Detection · detected · confirmed'],
    ]);
    expect(rows[1]?.bounds).toBe('time of day not stated');
  });

  it('does not give a day that is uncertain the bounds of one that is not', () => {
    const start = { ...dayTime('2016-11-22'), qualifier: 'uncertain' as const };
    const { rows } = chronologyOf(partsOf([sampleEvent({ start })]));
    expect([rows[0]?.when, rows[0]?.bounds]).toEqual(['22 Nov 2016 (UTC) (uncertain)', 'time of day not stated']);
  });

  it('does not say of a day that begins at a time of day that none was stated', () => {
    const [earliest, latest] = [
      instant(Date.UTC(2023, 2, 5, 14, 37) * 1_000),
      instant(Date.UTC(2023, 2, 6, 14, 38) * 1_000),
    ];
    const start = { ...dayTime('2023-03-05'), earliest, latest, statedAs: 'within a day of detection' };
    const { rows } = chronologyOf(partsOf([sampleEvent({ start })]));
    expect(rows[0]?.bounds).toBe('5 Mar 06:37 to 6 Mar 06:38');
  });

  it('rests measured facts on the numbers of their entries', () => {
    const { facts } = chronologyOf(partsOf([FIRST, FOUND]));
    expect(facts[0]?.entries).toEqual([1, 2]);
    expect(facts[0]?.words).toMatch(
      /^42 days, between 40 and 42; first access \(entry 1, approximate\) to detection \(entry 2\)$/,
    );
  });

  it('counts measured facts from all entries, of which some were asked for, and tells those whose ends are among these', () => {
    const later = { ...FOUND, id: 'later', start: dayTime('2023-01-09') };
    const told = (some: readonly IncidentEvent[]) =>
      chronologyOf(partsOf(some, { metrics: metricsAmong(some, [FIRST, FOUND, later], 'America/Los_Angeles') })).facts;
    expect(told([FIRST, later])).toEqual([]);
    expect(told([FIRST, FOUND])[0]).toMatchObject({
      words: expect.stringMatching(/^42 days, between 40 and 42; /),
      note: '2 events hold “Detected”; the earliest counts.',
    });
  });

  it('cites sources with their places, and exhibits by number in the order of their first citing', () => {
    const [one, two] = ['1'.repeat(64), '2'.repeat(64)];
    const source = sampleSource({ locator: 'p. 2' });
    const { rows, exhibits, sources } = chronologyOf(
      partsOf([
        { ...FIRST, evidence: [two], sources: [source] },
        { ...FOUND, evidence: [one, two], sources: [source] },
      ]),
    );
    expect(rows[0]).toMatchObject({ sources: [{ cite: 'Form 8-K, p. 2' }], exhibits: [1] });
    expect(rows[1]?.exhibits).toEqual([1, 2]);
    expect(exhibits.map(({ number, sha256, entries }) => [number, sha256, entries])).toEqual([
      [1, two, [1, 2]],
      [2, one, [2]],
    ]);
    expect(sources).toMatchObject([{ title: 'Form 8-K', publisher: 'SEC', url: '', entries: [1, 2], quotations: [] }]);
  });

  it('quotes each source with the place and the entry or figure that it is quoted for', () => {
    const cited = (locator: string, quote: string) => sampleSource({ title: 'Form 8-K', locator, quote });
    const { privilege: _, ...figureSource } = cited('p. 3', '37 million');
    const { sources } = chronologyOf(
      partsOf(
        [
          { ...FIRST, sources: [cited('p. 2', 'through a single API'), cited('p. 4', '')] },
          { ...FOUND, sources: [cited('p. 2', 'we identified')] },
        ],
        { figures: [sampleFigure({ label: 'Accounts affected', source: figureSource })] },
      ),
    );
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({ entries: [1, 2], figures: ['Accounts affected'] });
    expect(sources[0]?.quotations.map(({ of, locator, quote }) => [of, locator, quote])).toEqual([
      [1, 'p. 2', 'through a single API'],
      [2, 'p. 2', 'we identified'],
      ['Accounts affected', 'p. 3', '37 million'],
    ]);
  });

  it('says of a quotation that it is privileged, as its source or as its entry is', () => {
    const privilege = {
      ...{ designation: 'work-product' as const, basis: 'litigation', assertedBy: 'C. Sole', asserterId: 'user-1' },
      recipients: [],
    };
    const quoting = (quote: string) => sampleSource({ title: quote, quote });
    const { sources } = chronologyOf(
      partsOf([
        { ...FIRST, privilege, sources: [quoting('of a memorandum')] },
        { ...FOUND, sources: [{ ...quoting('of a letter'), privilege }, quoting('of a filing')] },
      ]),
    );
    expect(sources.flatMap(({ quotations }) => quotations).map((each) => each.privilege)).toEqual([
      'Privileged: work product',
      'Privileged: work product',
      '',
    ]);
  });

  it('puts what is withheld after all entries, where its place tells nothing, and in the log without a date of its own', () => {
    const withheld = [{ designation: 'work-product' as const, enteredAt: AT, enteredBy: 'M. Okafor' }];
    const { placeholders, privilegeLog, legend } = chronologyOf(partsOf([FIRST, FOUND], { withheld }));
    expect(placeholders).toEqual([{ number: 3, logNumber: 1, type: 'Work product' }]);
    expect(privilegeLog).toEqual([
      expect.objectContaining({ of: '', description: '', date: 'entered 20 Jan 2023 by M. Okafor', isWithheld: true }),
    ]);
    expect(legend).toBe('Confidential · privileged entries withheld');
  });

  it('logs privileged entries and sources that are read, with who asserts it, to whom, and why', () => {
    const privilege = {
      designation: 'attorney-client' as const,
      basis: 'legal advice',
      assertedBy: 'C. Sole',
      asserterId: 'user-1',
      recipients: ['A', 'B'],
    };
    const { privilegeLog, legend, rows } = chronologyOf(
      partsOf([
        { ...FIRST, privilege },
        { ...FOUND, sources: [sampleSource({ privilege })] },
      ]),
    );
    expect(
      privilegeLog.map(({ number, of, assertedBy, recipients, basis }) => [number, of, assertedBy, recipients, basis]),
    ).toEqual([
      [1, 'entry 1', 'C. Sole', 'A; B', 'legal advice'],
      [2, 'a source of entry 2', 'C. Sole', 'A; B', 'legal advice'],
    ]);
    expect(privilegeLog.map(({ description }) => description)).toEqual([
      'Event of the category attacker activity',
      'Source of an event of the category detection',
    ]);
    expect(rows[0]?.privilege).toBe('Privileged: attorney–client');
    // A source can be privileged where the entry is not.
    expect(rows[1]).toMatchObject({ privilege: '', sources: [{ privilege: 'Privileged: attorney–client' }] });
    expect(legend).toBe('Privileged and confidential');
  });

  it('says nothing of privilege where nothing is', () => {
    const said = canonicalJson(
      chronologyOf(partsOf([FIRST], { reader: { kind: 'audience', audience: 'executives' } })),
    );
    expect(said).not.toMatch(/privileged/i);
  });

  it('tells what figures counted before', () => {
    const figure = sampleFigure();
    const step = {
      seq: 4,
      at: AT,
      low: 40_000_000,
      high: null,
      approximate: true,
      unit: 'accounts',
      reason: 'Recounted',
    };
    const { figures, facts } = chronologyOf(
      partsOf([], { figures: [figure], figureSteps: new Map([[figure.id, [step]]]) }),
    );
    expect(facts[0]).toMatchObject({ label: 'Accounts affected', words: 'approximately 37 million accounts' });
    expect(figures[0]?.steps).toEqual([
      { revision: 4, entered: '20 Jan 2023', words: 'approximately 40 million accounts', reason: 'Recounted' },
    ]);
  });

  it('names the moment of the revision in the zone of the incident, and its head', () => {
    const { asOfWords, zoneWords, asOf, verification } = chronologyOf(partsOf([]));
    expect([asOfWords, zoneWords, asOf]).toEqual([
      '09:00:31 on 20 January 2023',
      'Pacific Time',
      '2023-01-20T17:00:31.250Z',
    ]);
    expect(verification.headHash).toBe(HEAD.hash);
  });

  it('says nothing of the sections that are left out, in any part of it', () => {
    const privilege = {
      ...{ designation: 'attorney-client' as const, basis: 'Quokkabasis', assertedBy: 'C. Sole', asserterId: 'user-1' },
      recipients: [],
    };
    const source = sampleSource({ title: 'Numbat report' });
    const figure = sampleFigure({ label: 'Pangolins' });
    const evidence = ['1'.repeat(64)];
    const events = [{ ...FIRST, privilege, sources: [source], evidence }, FOUND];
    const parts = partsOf(events, { figures: [figure], incident: sampleIncident({ summary: 'Vexilloid' }) });
    const said = canonicalJson(chronologyOf(parts, { sections: ['timeline'] }));
    for (const word of ['Quokkabasis', 'Numbat', 'Pangolins', 'Vexilloid', '1'.repeat(64), 'Data is taken']) {
      expect(said).not.toContain(word);
      expect(canonicalJson(chronologyOf(parts))).toContain(word);
    }
  });

  it('takes legend, reader and cover from whoever exports, where they say them', () => {
    const said = chronologyOf(partsOf([FIRST]), {
      legend: 'Work product',
      preparedFor: 'Gray & Co',
      cover: 'At request',
    });
    expect(said).toMatchObject({ legend: 'Work product', preparedFor: 'Gray & Co', cover: 'At request' });
    expect(chronologyOf(partsOf([FIRST]), { legend: '' }).legend).toBe('Confidential');
  });

  it('tells times in the zone that was asked for, and counts days as the incident does', () => {
    const parts = partsOf([FIRST, FOUND]);
    const [here, there] = [chronologyOf(parts), chronologyOf(parts, { zone: 'Asia/Tokyo' })];
    expect([there.zoneWords, there.rows[1]?.when]).toEqual(['Japan Standard Time', '5 Jan 2023 (UTC)']);
    expect(there.facts).toEqual(here.facts);
  });

  it('tells every change with its reason, where the history is asked for', () => {
    const history = [{ revision: 1, at: AT, sentence: 'A. Rivera opened the incident', reason: 'It began' }];
    const parts = partsOf([FIRST], { history });
    expect(chronologyOf(parts).history).toEqual([]);
    expect(chronologyOf(parts, { sections: ['history'] }).history).toEqual([
      {
        ...{ revision: 1, at: '2023-01-20T17:00:31.250Z', when: '20 Jan 2023, 09:00:31' },
        ...{ words: 'A. Rivera opened the incident', reason: 'It began' },
      },
    ]);
  });

  it('says where it can be checked, and against which incident', () => {
    const { incidentId, verification } = chronologyOf(partsOf([]));
    expect(incidentId).toBe(sampleIncident().id);
    expect(verification.steps[0]).toContain('Drop this PDF on https://onset.example/verify, ');
    expect(verification.steps[1]).toContain('its revision 31 must have the head hash');
    expect(verification.steps.join(' ')).not.toContain('checkpoint');
  });

  it('can be written as JSON', () => {
    const undated = sampleEvent({ id: 'undated', start: null, end: 'ongoing', updatedAt: instant(0) });
    expect(() => canonicalJson(chronologyOf(partsOf([FIRST, FOUND, undated])))).not.toThrow();
  });
});
