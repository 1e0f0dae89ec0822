import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/core/incident/evidence';
import { instant } from '@/core/time/instant';
import { mayReadEvidence, readableEvidence, type SupportedEvent } from './evidence';

const privilege = {
  designation: 'attorney-client',
  basis: 'Legal advice',
  assertedBy: 'A. Rivera',
  asserterId: 'rivera',
  recipients: [],
} as const;
const memo = (...evidence: string[]): SupportedEvent => ({ evidence, privilege });
const open = (...evidence: string[]): SupportedEvent => ({ evidence, privilege: null });
const file = (sha256: string): Evidence => ({
  ...{ sha256, name: sha256, sizeBytes: 1, mediaType: 'text/plain' },
  addedBy: { id: 'kim', name: 'L. Kim' },
  addedAt: instant(0),
});

const responder = { userId: 'marsh', role: 'responder' } as const;
const counsel = { userId: 'kim', role: 'counsel' } as const;
const asserter = { userId: 'rivera', role: 'commander' } as const;

describe('the files that a member may read', () => {
  it('are all those that support no event', () => {
    expect(mayReadEvidence(responder, 'a', [memo('b')])).toBe(true);
  });

  it('are none that support only what is privileged against them', () => {
    expect(mayReadEvidence(responder, 'a', [memo('a'), memo('a')])).toBe(false);
    expect(mayReadEvidence(counsel, 'a', [memo('a')])).toBe(true);
    expect(mayReadEvidence(asserter, 'a', [memo('a')])).toBe(true);
  });

  it('are those that support anything that they read', () => {
    expect(mayReadEvidence(responder, 'a', [memo('a'), open('a')])).toBe(true);
  });

  it('are the same one by one and in a list', () => {
    const events = [memo('a', 'b'), open('b', 'c')];
    const names = ['a', 'b', 'c', 'd'];
    for (const reader of [responder, counsel, asserter]) {
      const listed = readableEvidence(reader, names.map(file), events).map(({ sha256 }) => sha256);
      expect(listed).toEqual(names.filter((name) => mayReadEvidence(reader, name, events)));
    }
  });
});
