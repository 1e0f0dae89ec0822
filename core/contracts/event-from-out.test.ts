import { describe, expect, it } from 'vitest';
import type { IncidentEvent, Source } from '@/core/incident/event';
import { dayTime, sampleEvent, sampleFigure } from '@/core/incident/event.sample';
import { unwrap } from '@/core/result';
import { ONGOING } from '@/core/time/approximate-time';
import { instant } from '@/core/time/instant';
import { eventOutSchema, eventPatchSchema, toEventOut } from './event';
import { eventFromOut, figureFromOut } from './event-from-out';
import { toEventPatch } from './event-to-request';
import { figureOutSchema, toFigureOut } from './figure';
import { readChangedFields } from './read-event';

const source: Source = {
  id: '0b6b3d1e-6f0e-4b57-9c43-0d4a9d1f6a11',
  title: 'Form 8-K',
  publisher: 'SEC',
  url: 'https://sec.gov/x',
  locator: 'page 2',
  quote: 'on or around',
  stated: dayTime('2022-11-25'),
  reliedOn: true,
  reliedOnReason: 'It was written first',
  privilege: {
    designation: 'attorney-client',
    basis: 'Advice of counsel',
    assertedBy: 'L. Kim',
    asserterId: null,
    recipients: ['A. Rivera'],
  },
};

const everything: IncidentEvent = sampleEvent({
  description: 'What **happened**',
  executiveText: 'In plain words',
  start: {
    ...dayTime('2022-11-25'),
    earliest: instant(1_669_276_800_000_001),
    qualifier: 'approximate',
    relativeTo: {
      milestone: 'detected',
      eventId: '2b6b3d1e-6f0e-4b57-9c43-0d4a9d1f6a11',
      earliest: null,
      latest: instant(1_672_876_800_000_000),
    },
  },
  end: dayTime('2023-01-05'),
  learnedAt: dayTime('2023-01-06'),
  category: 'attacker-activity',
  milestone: 'first-access',
  techniques: ['T1190'],
  tags: ['api'],
  involved: ['One API'],
  evidence: ['a'.repeat(64)],
  sources: [
    source,
    { ...source, id: '1b6b3d1e-6f0e-4b57-9c43-0d4a9d1f6a11', url: '', stated: null, reliedOn: false, privilege: null },
  ],
  audiences: ['counsel'],
  privilege: {
    designation: 'work-product',
    basis: 'Prepared for counsel',
    assertedBy: 'L. Kim',
    asserterId: null,
    recipients: ['A. Rivera'],
  },
});

/** As the network carries it. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('eventFromOut', () => {
  it.each([
    ['with every field set', everything],
    ['that has not ended', sampleEvent({ end: ONGOING })],
    ['without a date', sampleEvent({ start: null })],
    ['that is open on one side', sampleEvent({ start: { ...dayTime('2023-01-05'), earliest: null } })],
  ])('gives back the very event %s', (_, event) => {
    expect(eventFromOut(eventOutSchema.parse(sent(toEventOut(event))))).toEqual(event);
  });
  it('does not learn by user id who entered a privilege', () => {
    const entered = {
      ...everything,
      privilege: everything.privilege && { ...everything.privilege, asserterId: 'user-1' },
    };
    expect(JSON.stringify(toEventOut(entered))).not.toContain('user-1');
  });
  it('throws for bounds that the API never writes', () => {
    const out = toEventOut(everything);
    expect(() => eventFromOut({ ...out, createdAt: '5 January 2023' })).toThrow(RangeError);
  });
});

describe('toEventPatch', () => {
  const context = { zone: 'UTC', now: instant(0), newId: () => 'never asked for' };
  it('asks for the very fields, read as the server reads them', () => {
    const { id, version, createdAt, updatedAt, ...fields } = everything;
    const patch = eventPatchSchema.parse(sent(toEventPatch(fields)));
    expect(unwrap(readChangedFields(patch, sampleEvent(), context))).toEqual(fields);
  });
  it('asks for nothing but what is given', () => {
    expect(toEventPatch({ title: 'Other' })).toEqual({ title: 'Other' });
    expect(toEventPatch({ end: ONGOING, start: null })).toEqual({ when: null, until: ONGOING });
  });
});

describe('figureFromOut', () => {
  it('gives back the very figure', () => {
    const figure = sampleFigure({ high: 40_000_000 });
    expect(figureFromOut(figureOutSchema.parse(sent(toFigureOut(figure))))).toEqual(figure);
  });
});
