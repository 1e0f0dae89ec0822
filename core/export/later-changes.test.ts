import { describe, expect, it } from 'vitest';
import { sampleFields } from '@/core/incident/event.sample';
import { canonicalJson } from '@/core/incident/record/jcs';
import { LaterChanges, MOST_TOLD, type RecordEntry } from './later-changes';

const ACTOR = { id: 'user-1', name: 'J. Marsh' };

function entry(seq: number, payload: object | null, type = 'event.created'): RecordEntry {
  return { seq, at: `2023-01-05T16:00:0${seq % 10}Z`, actor: ACTOR, type, payload: payload && canonicalJson(payload) };
}

const created = (eventId: string, title: string) => ({
  type: 'event.created',
  eventId,
  fields: sampleFields({ title }),
});

const tagged = (eventId: string, reason?: string) => ({
  type: 'event.changed',
  ...{ eventId, version: 2, changes: { tags: { from: [], to: ['api'] } } },
  ...(reason !== undefined && { reason }),
});

function told(after: number, entries: readonly RecordEntry[]) {
  const changes = new LaterChanges(after);
  for (const each of entries) changes.take(each);
  return changes.told();
}

describe('LaterChanges', () => {
  it('tells what came after the revision, by the names of before it, with its reason', () => {
    const first = '00000000-0000-4000-8000-000000000001';
    const changes = told(1, [
      entry(1, created(first, 'Token stolen')),
      entry(2, tagged(first, 'seen again')),
      entry(3, created('00000000-0000-4000-8000-000000000002', 'Noticed')),
    ]);
    expect(changes).toEqual([
      {
        seq: 2,
        at: '2023-01-05T16:00:02Z',
        sentence: 'J. Marsh added the tag “api” to “Token stolen”',
        reason: 'seen again',
      },
      { seq: 3, at: '2023-01-05T16:00:03Z', sentence: 'J. Marsh added “Noticed” (5 January 2023)', reason: '' },
    ]);
  });

  it('says of what it cannot tell who made it, and of which type it is', () => {
    const sentences = told(0, [
      entry(1, null),
      entry(2, { type: 'event.frobnicated', eventId: 7, changes: null, fields: [] }, 'event.frobnicated'),
    ]).map(({ sentence }) => sentence);
    expect(sentences).toEqual([
      'J. Marsh made a change which the file does not tell: it was withheld or erased',
      'J. Marsh made a change of the type “event.frobnicated”',
    ]);
  });

  it('tells no more than a page can show', () => {
    const entries = Array.from({ length: MOST_TOLD + 5 }, (_, index) => entry(index + 1, null));
    expect(told(0, entries)).toHaveLength(MOST_TOLD);
  });
});
