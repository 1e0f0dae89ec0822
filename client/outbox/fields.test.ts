import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent, sampleFigure, sampleIncident, sampleSource } from '@/core/incident/event.sample';
import { baseState } from '../base-state';
import { fieldsOfDraft, schemaOfDraft } from './fields';

const privilege = {
  designation: 'attorney-client',
  basis: 'Legal advice',
  assertedBy: 'L. Kim',
  asserterId: 'user-2',
  recipients: [],
} as const;

const state = baseState({
  incident: sampleIncident({ legalHold: { ground: 'A letter', placedBy: 'L. Kim' } }),
  events: [
    sampleEvent({
      id: 'e1',
      end: dayTime('2023-01-06'),
      sources: [sampleSource({ stated: dayTime('2023-01-05') })],
      privilege,
    }),
  ],
  figures: [sampleFigure({ id: 'f1' })],
  evidence: [],
});

describe('what a draft edits', () => {
  it.each(['event.e1.title', 'figure.f1', 'incident.title'])('is read back as it stood: %s', (draftName) => {
    const stood = fieldsOfDraft(draftName, state);
    expect(stood).not.toBeNull();
    expect(schemaOfDraft(draftName)?.parse(JSON.parse(JSON.stringify(stood)))).toEqual(stood);
  });
  it('is nothing for an event that is yet to be, and for what is of the page alone', () => {
    expect(fieldsOfDraft('event.new', state)).toBeNull();
    expect([fieldsOfDraft('conflicts', state), schemaOfDraft('conflicts')]).toEqual([null, null]);
  });
});
