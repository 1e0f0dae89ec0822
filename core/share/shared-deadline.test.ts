import { describe, expect, it } from 'vitest';
import { openCalendars } from '@/core/disclosure/calendars';
import { eventAt, instantOf } from '@/core/disclosure/clock.sample';
import { nationalHolidays } from '@/core/disclosure/national-holidays';
import { NO_OBLIGATIONS, type Obligations } from '@/core/disclosure/obligations';
import { type SharedReckoning, sharedDeadline } from './shared-deadline';

const OBLIGATIONS: Obligations = {
  ...NO_OBLIGATIONS,
  decisions: ['gdpr-33', 'own-cloud'].map((rule) => ({
    rule,
    title: rule,
    version: 1,
    applies: true,
    reason: 'CANARY',
  })),
  facts: { memberState: 'DE' },
  own: [
    {
      ...{ id: 'own-cloud', title: 'Cloud contract', citation: 'CANARY', notify: 'CANARY', trigger: 'suspected' },
      ...{ metBy: null, limit: { value: 24, unit: 'hour' }, calendar: 'us-federal', zone: null },
    },
  ],
};
const AWARE = { ...eventAt('became-aware', '2023-01-05T10:00:00Z', 'UTC'), title: 'CANARY' };

const asked = (some: Partial<SharedReckoning> = {}): SharedReckoning => ({
  ...{ audience: 'executives', events: [AWARE], obligations: OBLIGATIONS, zone: 'UTC' },
  ...{ now: instantOf('2023-01-06T10:00:00Z'), calendars: openCalendars({}, nationalHolidays) },
  ...some,
});

describe('the deadline on a shared page', () => {
  it('is the next one that follows from what the reader reads', () => {
    expect(sharedDeadline(asked())).toMatchObject({ title: expect.stringContaining('GDPR'), status: 'running' });
    const suspected = eventAt('suspected', '2023-01-06T09:00:00Z', 'UTC');
    expect(sharedDeadline(asked({ events: [AWARE, suspected] }))?.title).toBe('Cloud contract');
  });
  it('says nothing of reasons, answers, citations or what started it', () => {
    const suspected = { ...eventAt('suspected', '2023-01-06T09:00:00Z', 'UTC'), title: 'CANARY' };
    for (const events of [[AWARE], [AWARE, suspected]]) {
      expect(JSON.stringify(sharedDeadline(asked({ events })))).not.toContain('CANARY');
    }
  });
  it('is none outside the organisation, where nothing was decided, or where nothing started one', () => {
    expect(sharedDeadline(asked({ audience: 'external' }))).toBeNull();
    expect(sharedDeadline(asked({ obligations: null }))).toBeNull();
    expect(sharedDeadline(asked({ events: [] }))).toBeNull();
  });
});
