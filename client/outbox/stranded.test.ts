import { describe, expect, it } from 'vitest';
import { sampleEvent } from '@/core/incident/event.sample';
import { retitling, sampleChange } from './change.sample';
import { stranded } from './stranded';
import { GONE } from './verdict';

const record = { event: sampleEvent({ id: 'there' }), deletedAt: null };
const shown = { events: new Map([['there', record]]), figures: new Map() };
const refused = (eventId: string) =>
  sampleChange({ id: `of ${eventId}`, command: retitling(eventId, 'Mine'), phase: GONE });

describe('a change is stranded', () => {
  it('where it was refused and what it was to change is not there any more', () => {
    expect(stranded([refused('there'), refused('gone')], shown).map(({ id }) => id)).toEqual(['of gone']);
    const deleted = { ...shown, events: new Map([['there', { ...record, deletedAt: record.event.updatedAt }]]) };
    expect(stranded([refused('there')], deleted)).toHaveLength(1);
  });
  it('not while it is still on its way, nor where it is the incident’s', () => {
    const waiting = sampleChange({ id: 'waiting', command: retitling('gone', 'Mine') });
    const incident = { type: 'incident.change', expectedVersion: null, changes: { title: 'Mine' } } as const;
    expect(stranded([waiting, sampleChange({ id: 'own', command: incident, phase: GONE })], shown)).toEqual([]);
  });
});
