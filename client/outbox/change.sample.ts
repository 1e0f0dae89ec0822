// Changes for tests.

import type { EventCommand } from '@/core/incident/deciding/command';
import { sampleFields } from '@/core/incident/event.sample';
import { instant } from '@/core/time/instant';
import type { Change } from './change';

export const MADE_AT = instant(1_672_900_000_000_000);

export const sampleChange = (some: Partial<Change> & Pick<Change, 'id' | 'command'>): Change => ({
  seen: {},
  of: null,
  madeAt: MADE_AT,
  origin: null,
  phase: { kind: 'waiting', attempts: 0 },
  ...some,
});

export const creation = (eventId: string, title = 'New'): EventCommand => ({
  type: 'event.create',
  eventId,
  fields: sampleFields({ title, start: null }),
});

export const retitling = (eventId: string, title: string): EventCommand => ({
  type: 'event.change',
  eventId,
  expectedVersion: null,
  changes: { title },
});

export const deletion = (eventId: string): EventCommand => ({ type: 'event.delete', eventId, expectedVersion: null });
