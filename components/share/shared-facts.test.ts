import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent, sampleFigure } from '@/core/incident/event.sample';
import { instant } from '@/core/time/instant';
import { type Known, sharedFacts } from './shared-facts';

const at = (text: string) => instant(Date.parse(text) * 1_000);
const first = sampleEvent({ id: 'a', milestone: 'first-access', start: dayTime('2022-11-25') });
const detected = sampleEvent({ id: 'b', milestone: 'detected', start: dayTime('2023-01-05') });
const filed = sampleEvent({ id: 'c', milestone: 'filed', start: dayTime('2023-01-19') });
const deadline = sampleEvent({ id: 'd', title: 'Claims close', tags: ['deadline'], start: dayTime('2023-01-23') });
const facts = (known: Partial<Known>) =>
  sharedFacts({ events: [], figures: [], zone: 'UTC', now: at('2023-01-21T15:00:00Z'), ...known });

describe('the facts of a shared page', () => {
  it('tell how long, how many and what is next', () => {
    expect(facts({ events: [first, detected, filed, deadline], figures: [sampleFigure()] })).toEqual([
      { label: 'Undetected for', headline: '41 days', detail: '', isDue: false },
      { label: 'Accounts affected', headline: '37 million', detail: 'approximate', isDue: false },
      { label: 'Next deadline', headline: '2 d 9 h', detail: 'Claims close, 23 Jan 2023', isDue: true },
      { label: 'Made public', headline: '14 days', detail: 'after detection, 19 Jan 2023', isDue: false },
    ]);
  });
  it('are never more than four', () => {
    const figures = ['x', 'y', 'z', 'w'].map((id) => sampleFigure({ id, label: id }));
    expect(facts({ events: [first, detected, filed, deadline], figures })).toHaveLength(4);
  });
  it('name no deadline that is over, and none that was refuted', () => {
    expect(facts({ events: [deadline], now: at('2023-01-24T00:00:00Z') })).toEqual([]);
    expect(facts({ events: [{ ...deadline, confidence: 'refuted' }] })).toEqual([]);
  });
  it('are none where nothing is known', () => {
    expect(facts({})).toEqual([]);
  });
  it.each([
    ['2023-01-23T23:40:00Z', '20 min'],
    ['2023-01-23T20:00:00Z', '4 h 0 min'],
    ['2023-01-10T00:00:00Z', '14 days'],
  ])('count what is left at %s as %s', (now, left) => {
    expect(facts({ events: [deadline], now: at(now) })[0]?.headline).toBe(left);
  });
});
