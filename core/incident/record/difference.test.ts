import { describe, expect, it } from 'vitest';
import { eventsFromOutlines, outlineOf } from '@/core/outline/event-outline';
import { instant } from '@/core/time/instant';
import type { IncidentEvent } from '../event';
import { dayTime, sampleEvent, sampleFigure, sampleIncident } from '../event.sample';
import type { Figure } from '../figure';
import type { Incident } from '../incident';
import { differenceSentences } from '../sentences/difference-sentence';
import { difference } from './difference';
import type { EventRecord } from './record';
import type { IncidentState } from './state';

interface Held {
  readonly incident?: Partial<Incident>;
  readonly events?: readonly IncidentEvent[];
  readonly deleted?: readonly IncidentEvent[];
  readonly figures?: readonly Figure[];
}

const state = ({ incident = {}, events = [], deleted = [], figures = [] }: Held): IncidentState => ({
  incident: sampleIncident(incident),
  events: new Map<string, EventRecord>([
    ...events.map((event) => [event.id, { event, deletedAt: null }] as const),
    ...deleted.map((event) => [event.id, { event, deletedAt: instant(0) }] as const),
  ]),
  figures: new Map(figures.map((figure) => [figure.id, { figure, deletedAt: null }])),
  evidence: new Map(),
});

const sentences = (before: Held, after: Held) =>
  differenceSentences(difference(state(before), state(after)), 'UTC').map(({ words }) => words);

const access = sampleEvent({ id: 'access', title: 'Token stolen', start: dayTime('2022-12-01') });
const alert = sampleEvent({ id: 'alert', title: 'Alert raised' });

describe('the difference of two states', () => {
  it('is nothing between a state and itself, whatever version an event has', () => {
    const same = difference(state({ events: [access] }), state({ events: [{ ...access, version: 9 }] }));
    expect(same).toEqual({ incident: null, events: [], figures: [], evidence: [] });
  });

  it('tells what was added and what was deleted', () => {
    const { events } = difference(state({ events: [access] }), state({ events: [alert], deleted: [access] }));
    expect(events).toEqual([
      { kind: 'added', event: alert },
      { kind: 'removed', event: access },
    ]);
  });

  it('tells a move in time from any other change', () => {
    const moved = { ...access, start: dayTime('2022-11-25'), confidence: 'probable' as const };
    const renamed = { ...alert, title: 'First alert' };
    const { events } = difference(state({ events: [access, alert] }), state({ events: [moved, renamed] }));
    expect(events).toMatchObject([
      { kind: 'moved', fields: ['start', 'confidence'] },
      { kind: 'changed', fields: ['title'] },
    ]);
  });
});

describe('a difference in sentences', () => {
  it('says from when to when an event moved, by the milestone that it alone holds', () => {
    const first = { ...access, milestone: 'first-access' as const };
    const moved = { ...first, start: { ...dayTime('2022-11-25'), qualifier: 'approximate' as const } };
    expect(sentences({ events: [first] }, { events: [moved] })[0]).toMatch(
      /^First access moved from 1 December 2022 to .*25 November 2022$/,
    );
  });

  it('names by their titles two events that hold one milestone', () => {
    const held = [access, alert].map((event) => ({ ...event, milestone: 'detected' as const }));
    const moved = held.map((event) => ({ ...event, start: dayTime('2022-11-25') }));
    expect(sentences({ events: held }, { events: moved }).map((words) => words.slice(0, 14))).toEqual([
      '“Token stolen”',
      '“Alert raised”',
    ]);
  });

  it('names by its title an event whose milestone another one holds that did not change', () => {
    const other = { ...alert, milestone: 'detected' as const };
    const was = { ...access, milestone: 'detected' as const };
    const is = { ...was, start: dayTime('2022-11-25') };
    expect(sentences({ events: [was, other] }, { events: [is, other] })).toEqual([
      '“Token stolen” moved from 1 December 2022 to 25 November 2022',
    ]);
  });

  it('says what else changed of an event that moved', () => {
    const moved = { ...access, start: dayTime('2022-11-25'), confidence: 'probable' as const, tags: ['vpn'] };
    expect(sentences({ events: [access] }, { events: [moved] })).toEqual([
      '“Token stolen” moved from 1 December 2022 to 25 November 2022; also changed: confidence from confirmed to probable and tags',
    ]);
  });

  it('keeps the two readings of a span apart', () => {
    const was = { ...access, end: 'ongoing' as const };
    const is = { ...access, end: dayTime('2022-12-05') };
    expect(sentences({ events: [was] }, { events: [is] })).toEqual([
      '“Token stolen” moved: it was from 1 December 2022, ongoing, and is 1 to 5 December 2022',
    ]);
  });

  it('says when an event got its date, or lost it', () => {
    const undated = { ...access, start: null };
    expect(sentences({ events: [undated] }, { events: [access] })).toEqual([
      '“Token stolen” was dated: 1 December 2022',
    ]);
    expect(sentences({ events: [access] }, { events: [undated] })).toEqual([
      '“Token stolen” lost its date, which was 1 December 2022',
    ]);
  });

  it('says how a figure was revised', () => {
    const revised = sampleFigure({ low: 40_000_000, approximate: false });
    expect(sentences({ figures: [sampleFigure()] }, { figures: [revised] })).toEqual([
      'Accounts affected was revised from about 37,000,000 accounts to 40,000,000 accounts',
    ]);
  });

  it('says what became of the incident itself', () => {
    expect(sentences({}, { incident: { status: 'contained', summary: 'Stopped.' } })).toEqual([
      'The incident changed: status from open to contained and summary',
    ]);
  });
});

describe('an event that is known in outline at one of two states', () => {
  const whole = sampleEvent({ id: 'told', title: 'First call', description: 'At length' });
  const inOutline = eventsFromOutlines('UTC')(outlineOf(whole));
  const between = (before: IncidentEvent, after: IncidentEvent) =>
    difference(stateWith(before), stateWith(after)).events.map((one) => [one.kind, 'fields' in one ? one.fields : []]);
  const stateWith = (event: IncidentEvent): IncidentState => ({
    incident: sampleIncident(),
    events: new Map([[event.id, { event, deletedAt: null }]]),
    figures: new Map(),
    evidence: new Map(),
  });

  it('differs by what an outline says, never by words that were not read', () => {
    expect(between(inOutline, whole)).toEqual([]);
    expect(between(inOutline, { ...whole, start: dayTime('2023-02-01'), category: 'response' })).toEqual([
      ['moved', ['start', 'category']],
    ]);
  });
});
