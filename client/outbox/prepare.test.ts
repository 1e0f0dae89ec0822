import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleFigure, sampleIncident } from '@/core/incident/event.sample';
import type { IncidentState } from '@/core/incident/record/state';
import { baseState, withEventDeleted } from '../base-state';
import { creation, deletion, MADE_AT, retitling, sampleChange } from './change.sample';
import { eventFields } from './fields';
import { prepare } from './prepare';

const event = sampleEvent({ id: 'e1', version: 4, title: 'Standing', tags: ['old'] });
const base: IncidentState = baseState({
  incident: sampleIncident(),
  events: [event],
  figures: [sampleFigure()],
  evidence: [],
});
const without = withEventDeleted(base, 'e1', MADE_AT);

const retitled = (seen: object) => sampleChange({ id: 'c1', command: retitling('e1', 'Mine'), seen });

describe('prepare', () => {
  it('sends a change against the version that stands', () => {
    expect(prepare(retitled({ title: 'Standing' }), base)).toMatchObject({ kind: 'send', version: 4 });
  });
  it('parts a change where somebody else changed one of its fields', () => {
    const changes = { title: 'Mine', tags: ['new'] };
    const command = { type: 'event.change', eventId: 'e1', expectedVersion: null, changes } as const;
    const change = sampleChange({ id: 'c1', command, seen: { title: 'Before', tags: ['old'] } });
    expect(prepare(change, base)).toMatchObject({
      kind: 'contested',
      rest: { changes: { tags: ['new'] } },
      mine: { changes: { title: 'Mine' } },
      theirs: { title: 'Standing' },
    });
  });
  it('has nothing to send where the change is there already', () => {
    const standing = sampleEvent({ ...event, title: 'Mine' });
    const state = baseState({ incident: sampleIncident(), events: [standing], figures: [], evidence: [] });
    expect(prepare(retitled({ title: 'Before' }), state)).toEqual({ kind: 'done' });
  });
  it('says that the event is gone', () => {
    expect(prepare(retitled({ title: 'Standing' }), without)).toEqual({ kind: 'gone' });
  });
  it('creates only what is not there yet', () => {
    const created = (id: string) => prepare(sampleChange({ id: 'c1', command: creation(id) }), base).kind;
    expect([created('e2'), created('e1')]).toEqual(['send', 'done']);
  });
  it('deletes what its author saw, and asks where it changed since', () => {
    const deleting = (seen: object) => prepare(sampleChange({ id: 'c1', command: deletion('e1'), seen }), base).kind;
    expect(deleting(eventFields(event))).toBe('send');
    expect(deleting(eventFields({ ...event, title: 'Seen before' }))).toBe('contested');
  });
  it('has nothing to delete twice', () => {
    expect(prepare(sampleChange({ id: 'c1', command: deletion('e1') }), without)).toEqual({ kind: 'done' });
  });
  it('restores the version before the deletion, whichever number that had', () => {
    const command = { type: 'event.restore', eventId: 'e1', fromVersion: 99, fields: eventFields(event) } as const;
    expect(prepare(sampleChange({ id: 'c1', command }), without)).toMatchObject({ kind: 'send', version: 4 });
  });
  it('says that an event is gone which was to be as it was in an earlier version', () => {
    const command = { type: 'event.restore', eventId: 'e1', fromVersion: 2, fields: eventFields(event) } as const;
    const seen = eventFields({ ...event, title: 'Standing' });
    expect(prepare(sampleChange({ id: 'c1', command, seen }), without)).toEqual({ kind: 'gone' });
  });
  it('merges the incident’s own fields in the same way', () => {
    const command = { type: 'incident.change', expectedVersion: null, changes: { status: 'closed' } } as const;
    const change = (seen: object) => prepare(sampleChange({ id: 'c1', command, seen }), base).kind;
    expect([change({ status: 'open' }), change({ status: 'recovered' })]).toEqual(['send', 'contested']);
  });
});
