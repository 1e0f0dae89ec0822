import { describe, expect, it } from 'vitest';
import { dayTime, sampleFields, sampleFigure } from './event.sample';
import type { RevisionPayload } from './revision';
import { describeRevision } from './sentence';

const names = {
  event: (id: string) => (id === 'access' ? 'Token stolen' : undefined),
  figure: (id: string) => (id === 'accounts' ? 'Accounts affected' : undefined),
};
const sentence = (payload: RevisionPayload) =>
  describeRevision({ actor: { id: 'u', name: 'J. Marsh' }, payload }, names);

const changed = (changes: Extract<RevisionPayload, { type: 'event.changed' }>['changes'], eventId = 'access') =>
  sentence({ type: 'event.changed', eventId, version: 2, changes });

describe('a revision in a sentence', () => {
  it('says from when to when an event moved', () => {
    const start = { from: dayTime('2023-01-05'), to: dayTime('2022-11-25') };
    expect(changed({ start })).toBe('J. Marsh moved “Token stolen” from 5 January 2023 to 25 November 2022');
  });

  it('says that an event was given its first date', () => {
    expect(changed({ start: { from: null, to: dayTime('2022-11-25') } })).toContain(
      'from no date yet to 25 November 2022',
    );
  });

  it('names both titles of a renamed event, and what else changed', () => {
    const title = { from: 'Odd login', to: 'Token stolen' };
    expect(changed({ title, tags: { from: [], to: ['vpn'] } })).toBe(
      'J. Marsh renamed “Odd login” to “Token stolen” and changed its tags',
    );
  });

  it('lists the other fields that changed', () => {
    const changes = {
      tags: { from: [], to: ['vpn'] },
      description: { from: '', to: 'x' },
      category: { from: 'context', to: 'detection' },
    } as const;
    expect(changed(changes)).toBe('J. Marsh changed the tags, description and category of “Token stolen”');
  });

  it('tells of an event that is no longer known by name', () => {
    expect(changed({ tags: { from: [], to: ['vpn'] } }, 'gone')).toContain('tags of an event');
  });

  it('tells of additions, deletions and restorations', () => {
    const fields = sampleFields({ title: 'Token stolen' });
    expect(sentence({ type: 'event.created', eventId: 'access', fields })).toBe('J. Marsh added “Token stolen”');
    expect(sentence({ type: 'event.deleted', eventId: 'access', version: 2, title: 'Token stolen' })).toBe(
      'J. Marsh deleted “Token stolen”',
    );
    const restored = { type: 'event.restored', eventId: 'access', version: 3, fromVersion: 1, fields } as const;
    expect(sentence(restored)).toBe('J. Marsh restored “Token stolen” to its version 1');
  });

  it('says what a figure was and became', () => {
    const created: RevisionPayload = { type: 'figure.created', figureId: 'accounts', fields: sampleFigure() };
    expect(sentence(created)).toContain('“Accounts affected”: about 37,000,000 accounts');
    const changes = { low: { from: 40_000_000, to: 76_600_000 } };
    expect(sentence({ type: 'figure.changed', figureId: 'accounts', version: 2, changes })).toBe(
      'J. Marsh revised the figure “Accounts affected”: 40,000,000 to 76,600,000',
    );
  });

  it('says how the incident’s status moved', () => {
    const changes = { status: { from: 'open', to: 'contained' }, severity: { from: null, to: 1 } } as const;
    expect(sentence({ type: 'incident.changed', version: 2, changes })).toBe(
      'J. Marsh set the status from open to contained and changed the incident’s severity',
    );
  });
});
