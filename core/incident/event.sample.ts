// Events, figures and incidents for tests: every field set, so that a test names only what it is about.

import type { ApproximateTime } from '@/core/time/approximate-time';
import { instant, MICROS_PER_DAY } from '@/core/time/instant';
import type { EventFields, IncidentEvent, Source } from './event';
import type { Figure } from './figure';
import type { Incident } from './incident';

const ENTERED_AT = instant(Date.UTC(2023, 0, 5) * 1_000);

/** A whole UTC day, "2023-01-05". */
export function dayTime(date: string): ApproximateTime {
  const earliest = instant(Date.parse(`${date}T00:00:00Z`) * 1_000);
  const latest = instant(earliest + MICROS_PER_DAY);
  return { earliest, latest, best: null, precision: 'day', qualifier: 'exact', zone: 'UTC', statedAs: date };
}

export const sampleFields = (some: Partial<EventFields> = {}): EventFields => ({
  title: 'Malicious activity identified',
  description: '',
  executiveText: '',
  start: dayTime('2023-01-05'),
  end: null,
  learnedAt: null,
  category: 'detection',
  milestone: null,
  confidence: 'confirmed',
  techniques: [],
  tags: [],
  involved: [],
  sources: [],
  evidence: [],
  audiences: ['responders', 'counsel'],
  privilege: null,
  ...some,
});

export const sampleEvent = (some: Partial<IncidentEvent> = {}): IncidentEvent => ({
  ...sampleFields(),
  id: 'event-1',
  version: 1,
  createdAt: ENTERED_AT,
  updatedAt: ENTERED_AT,
  ...some,
});

export const sampleSource = (some: Partial<Source> = {}): Source => ({
  id: 'source-1',
  title: 'Form 8-K',
  publisher: 'SEC',
  url: '',
  locator: 'Item 8.01',
  quote: '',
  stated: null,
  reliedOn: false,
  reliedOnReason: '',
  privilege: null,
  ...some,
});

export const sampleFigure = (some: Partial<Figure> = {}): Figure => ({
  id: 'figure-1',
  version: 1,
  label: 'Accounts affected',
  low: 37_000_000,
  high: null,
  unit: 'accounts',
  approximate: true,
  statedAs: 'about 37 million',
  source: null,
  audiences: ['responders', 'counsel'],
  createdAt: ENTERED_AT,
  updatedAt: ENTERED_AT,
  ...some,
});

export const sampleIncident = (some: Partial<Incident> = {}): Incident => ({
  id: 'incident-1',
  ref: 'INC-2023-0001',
  title: 'Customer data obtained through one API',
  summary: '',
  summaryAudiences: ['responders', 'counsel'],
  severity: 1,
  status: 'open',
  zone: 'America/Los_Angeles',
  legalHold: null,
  obligations: null,
  revision: 1,
  version: 1,
  createdAt: ENTERED_AT,
  ...some,
});
