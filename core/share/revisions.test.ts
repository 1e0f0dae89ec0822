import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleFields } from '@/core/incident/event.sample';
import type { Revision } from '@/core/incident/revision';
import { sampleChained } from '@/core/incident/revision.sample';
import { instant } from '@/core/time/instant';
import { readableRevision } from './revisions';

const revision: Revision = {
  seq: 7,
  at: instant(0),
  actor: { id: 'rivera', name: 'A. Rivera' },
  payload: { type: 'event.created', eventId: 'memo', fields: sampleFields({ title: 'Advice of counsel' }) },
  reason: 'asked by the board',
};
const added = sampleChained(revision);

const privilege = {
  designation: 'attorney-client',
  basis: 'Legal advice',
  assertedBy: 'A. Rivera',
  asserterId: 'rivera',
  recipients: [],
} as const;
const responder = { userId: 'marsh', role: 'responder' } as const;

describe('the history that a member may read', () => {
  it('withholds every word about an event that is privileged against them', () => {
    const seen = readableRevision(responder, added, () => sampleEvent({ privilege }));
    expect(seen.kind).toBe('withheld');
    expect(JSON.stringify(seen)).not.toMatch(/Advice|board|memo/);
  });

  it('shows it again once the privilege is lifted', () => {
    expect(readableRevision(responder, added, () => sampleEvent())).toEqual({ kind: 'readable', ...added });
  });

  it('withholds what is about an event that cannot be found', () => {
    expect(readableRevision(responder, added, () => undefined).kind).toBe('withheld');
  });

  it('shows everything to counsel', () => {
    const seen = readableRevision({ userId: 'kim', role: 'counsel' }, added, () => sampleEvent({ privilege }));
    expect(seen.kind).toBe('readable');
  });
});
