import { describe, expect, it } from 'vitest';
import { sampleEvent } from '@/core/incident/event.sample';
import { ROLES } from '@/core/incident/vocabulary';
import { readableEvents } from './redaction';

const open = sampleEvent({ id: 'open' });
const privileged = sampleEvent({
  id: 'privileged',
  privilege: {
    designation: 'work-product',
    basis: 'Prepared for litigation',
    assertedBy: 'A. Rivera',
    asserterId: 'rivera',
    recipients: ['L. Kim'],
  },
});

describe('what a member may read', () => {
  it('is everything for counsel', () => {
    expect(readableEvents({ userId: 'kim', role: 'counsel' }, [open, privileged])).toEqual([open, privileged]);
  });

  it('excludes privileged events for every other role', () => {
    for (const role of ROLES.filter((candidate) => candidate !== 'counsel')) {
      expect(readableEvents({ userId: 'marsh', role }, [open, privileged])).toEqual([open]);
    }
  });

  it('includes what the reader has asserted privilege on', () => {
    expect(readableEvents({ userId: 'rivera', role: 'commander' }, [open, privileged])).toEqual([open, privileged]);
  });
});
