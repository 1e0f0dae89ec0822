import { describe, expect, it } from 'vitest';
import type { IncidentEvent, Privilege } from '@/core/incident/event';
import { dayTime, sampleEvent, sampleFigure, sampleIncident } from '@/core/incident/event.sample';
import type { Figure } from '@/core/incident/figure';
import type { Incident } from '@/core/incident/incident';
import type { IncidentState } from '@/core/incident/record/state';
import { AUDIENCES, type Audience } from '@/core/incident/vocabulary';
import { type LinkReader, type PresentRelease, redactedForLink } from './redaction';

const EVERYBODY: readonly Audience[] = AUDIENCES;
const ownerOfAll = { userId: 'rivera', role: 'commander' } as const;
const executive: LinkReader = { audience: 'executives', maker: ownerOfAll };
const outsider: LinkReader = { audience: 'external', maker: ownerOfAll };
const counsel: LinkReader = { audience: 'counsel', maker: ownerOfAll };

const privilege = (asserterId: string): Privilege => ({
  ...{ designation: 'attorney-client', basis: 'CANARY basis', assertedBy: 'CANARY asserter', asserterId },
  recipients: ['CANARY recipient'],
});

/** Says CANARY wherever executives and external readers may not read. */
const talkative = (some: Partial<IncidentEvent> = {}): IncidentEvent =>
  sampleEvent({
    id: 'told',
    title: 'Source traced',
    executiveText: 'It was stopped.',
    description: 'CANARY description',
    start: { ...dayTime('2023-01-05'), statedAs: 'CANARY words' },
    learnedAt: { ...dayTime('2023-01-06'), statedAs: 'CANARY learned' },
    techniques: ['CANARY technique'],
    tags: ['CANARY tag', 'deadline'],
    involved: ['CANARY person'],
    sources: [
      {
        ...{ id: 's', title: 'CANARY', publisher: 'CANARY', url: 'https://canary', locator: 'CANARY', quote: 'CANARY' },
        ...{ stated: dayTime('2023-01-07'), reliedOn: true, reliedOnReason: 'CANARY', privilege: null },
      },
    ],
    evidence: ['CANARY file'],
    audiences: EVERYBODY,
    ...some,
  });

const stateOf = (
  events: readonly IncidentEvent[],
  figures: readonly Figure[] = [],
  incident: Partial<Incident> = {},
): IncidentState => ({
  incident: sampleIncident(incident),
  events: new Map(events.map((event) => [event.id, { event, deletedAt: null }])),
  figures: new Map(figures.map((figure) => [figure.id, { figure, deletedAt: null }])),
  evidence: new Map(),
});

const releasedAs = ({ events, figures, incident }: IncidentState): PresentRelease => ({
  events: new Map([...events].map(([id, { event }]) => [id, event])),
  privileges: new Map(
    [...events].flatMap(([id, { event }]) => (event.privilege ? [[id, event.privilege] as const] : [])),
  ),
  sources: new Map(),
  figures: new Map([...figures].map(([id, { figure }]) => [id, figure.audiences])),
  summary: incident.summaryAudiences,
});

const read = (reader: LinkReader, state: IncidentState, now: PresentRelease = releasedAs(state)) =>
  redactedForLink(reader, state, now);
const idsFor = (reader: LinkReader, ...events: readonly IncidentEvent[]) => [
  ...read(reader, stateOf(events)).events.keys(),
];

describe('what executives and external readers get of an event', () => {
  it.each([executive, outsider])(
    'is title, time, category, milestone, confidence and executive text: nothing else',
    (reader) => {
      const state = read(reader, stateOf([talkative({ milestone: 'contained', category: 'response' })]));
      expect(JSON.stringify([...state.events])).not.toMatch(/canary/i);
      expect(state.events.get('told')?.event).toMatchObject({
        ...{ title: 'Source traced', executiveText: 'It was stopped.', category: 'response', milestone: 'contained' },
        ...{ confidence: 'confirmed', tags: ['deadline'], sources: [], audiences: [], privilege: null, createdAt: 0 },
        start: { earliest: dayTime('2023-01-05').earliest, statedAs: '5 January 2023' },
      });
    },
  );

  it('is nothing of what was not released to them', () => {
    const working = talkative({ id: 'working', audiences: ['responders', 'counsel'] });
    const board = talkative({ id: 'board', audiences: ['executives'] });
    expect(idsFor(executive, working, board)).toEqual(['board']);
    expect(idsFor(outsider, working, board)).toEqual([]);
  });

  it('is nothing of what is privileged, whoever it is released to', () => {
    expect(idsFor(executive, talkative({ privilege: privilege('rivera') }))).toEqual([]);
    expect(idsFor(outsider, talkative({ privilege: privilege('rivera') }))).toEqual([]);
  });

  it('keeps words about another event only where they read that one, and where the words say nothing else', () => {
    const detected = talkative({ id: 'detected', milestone: 'detected', start: dayTime('2023-01-05') });
    const { earliest, latest } = dayTime('2023-01-05');
    const anchor = { milestone: 'detected', eventId: 'detected', earliest, latest } as const;
    const day = { ...dayTime('2023-01-05'), latest: dayTime('2023-01-06').latest, relativeTo: anchor };
    const contained = (statedAs: string) => talkative({ id: 'contained', start: { ...day, statedAs } });
    const told = (...events: readonly IncidentEvent[]) =>
      read(executive, stateOf(events)).events.get('contained')?.event.start;
    expect(told(detected, contained('within a day of detection'))).toMatchObject({
      statedAs: 'within a day of detection',
    });
    for (const other of [
      told(contained('within a day of detection')),
      told(detected, contained('CANARY of detection')),
    ]) {
      expect(other).toMatchObject({ statedAs: 'between 5 and 6 January 2023' });
      expect(other).not.toHaveProperty('relativeTo');
    }
  });
});

describe('what they get of the incident and its figures', () => {
  it('is what a figure counts, where it is released to them, and neither its source nor its wording', () => {
    const source = { title: 'CANARY', publisher: '', url: '', locator: '', quote: 'CANARY' };
    const figure = sampleFigure({ source, statedAs: 'CANARY', audiences: ['executives'] });
    expect(read(executive, stateOf([], [figure])).figures.get('figure-1')?.figure).toMatchObject({
      ...{ label: 'Accounts affected', low: 37_000_000, approximate: true, statedAs: '', source: null, audiences: [] },
    });
    expect(read(outsider, stateOf([], [figure])).figures.size).toBe(0);
  });

  it('is the summary where it is released to them, and no severity or legal hold', () => {
    const legalHold = { ground: 'CANARY', placedBy: 'CANARY' };
    const told = { summary: 'What is known.', severity: 1, legalHold, summaryAudiences: ['executives'] } as const;
    expect(read(executive, stateOf([], [], told)).incident).toMatchObject({
      ...{ summary: 'What is known.', severity: null, legalHold: null },
    });
    expect(read(outsider, stateOf([], [], told)).incident.summary).toBe('');
  });
});

describe('what a link for counsel shows', () => {
  it('is everything, released or not, with every field', () => {
    const event = talkative({ audiences: ['responders'] });
    expect(read(counsel, stateOf([event])).events.get('told')?.event).toEqual(event);
  });

  it('is no privileged event that its maker does not read', () => {
    expect(idsFor(counsel, talkative({ privilege: privilege('rivera') }))).toEqual(['told']);
    expect(idsFor(counsel, talkative({ privilege: privilege('kim') }))).toEqual([]);
    const byCounsel: LinkReader = { audience: 'counsel', maker: { userId: 'osei', role: 'counsel' } };
    expect(idsFor(byCounsel, talkative({ privilege: privilege('kim') }))).toEqual(['told']);
    expect(idsFor({ audience: 'counsel', maker: null }, talkative({ privilege: privilege('rivera') }))).toEqual([]);
  });
});

describe('an earlier state', () => {
  const then = stateOf([talkative()], [sampleFigure({ audiences: EVERYBODY })], {
    summary: 'As it was.',
    summaryAudiences: EVERYBODY,
  });

  it('shows nothing that was withdrawn or became privileged since', () => {
    const withdrawn = { audiences: ['responders'], privilege: null } as const;
    const nowPrivileged = { audiences: EVERYBODY, privilege: privilege('kim') };
    for (const present of [withdrawn, nowPrivileged]) {
      const nothing = { privileges: new Map(), sources: new Map(), figures: new Map() };
      const now = { ...nothing, events: new Map([['told', present]]), summary: ['counsel'] } as const;
      const state = read(executive, then, now);
      expect([state.events.size, state.figures.size, state.incident.summary]).toEqual([0, 0, '']);
    }
  });

  it('shows nothing that was released only later, and nothing that is deleted in it', () => {
    const working = stateOf([talkative({ audiences: ['responders'] })]);
    expect(read(executive, working, releasedAs(then)).events.size).toBe(0);
    const deleted = { ...then, events: new Map([['told', { event: talkative(), deletedAt: talkative().createdAt }]]) };
    expect(read(executive, deleted, releasedAs(then)).events.size).toBe(0);
  });
});
