import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent, sampleFigure } from '@/core/incident/event.sample';
import type { SharedDeadline } from '@/core/share/shared-deadline';
import { timeAt } from '@/core/time/edit';
import { instant } from '@/core/time/instant';
import { type Known, sharedFacts } from './shared-facts';

const at = (text: string) => instant(Date.parse(text) * 1_000);
const first = sampleEvent({ id: 'a', milestone: 'first-access', start: dayTime('2022-11-25') });
const detected = sampleEvent({ id: 'b', milestone: 'detected', start: dayTime('2023-01-05') });
const filed = sampleEvent({ id: 'c', milestone: 'filed', start: dayTime('2023-01-19') });
const deadline = sampleEvent({ id: 'd', title: 'Claims close', tags: ['deadline'], start: dayTime('2023-01-23') });
const facts = (known: Partial<Known>) =>
  sharedFacts({
    ...{ events: [], figures: [], zone: 'UTC', shownZone: 'UTC', now: at('2023-01-21T15:00:00Z'), deadline: null },
    ...known,
  });

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
  it('tell times in the zone of the page, and count days in that of the incident', () => {
    const due = { ...deadline, start: timeAt(at('2023-01-23T22:30:00Z'), 'minute', 'UTC') };
    const shown = facts({ events: [first, detected, due], shownZone: 'Asia/Tokyo' });
    expect(shown.map(({ headline }) => headline)).toContain('41 days');
    expect(shown.at(-1)?.detail).toBe('Claims close, 24 Jan 2023, 07:30');
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
  it('name whichever deadline comes first, of the rules or as recorded', () => {
    const fcc: SharedDeadline = {
      ...{ title: 'FCC, notice to law enforcement', kind: 'not-after', status: 'due-soon', zone: 'UTC' },
      deadline: { earliest: at('2023-01-22T15:00:00Z'), latest: at('2023-01-22T15:00:00Z') },
    };
    const [named] = facts({ events: [deadline], deadline: fcc });
    expect(named).toMatchObject({ label: 'Next deadline', headline: '1 d 0 h' });
    expect(named?.detail).toBe('FCC, notice to law enforcement, by Sun 22 Jan 2023, 15:00 UTC');
    expect(facts({ events: [deadline], deadline: fcc, now: at('2023-01-22T16:00:00Z') })[0]?.detail).toContain(
      'Claims close',
    );
  });
  it('say of one that has passed only that no filing is shown', () => {
    const passed = at('2023-01-20T00:00:00Z');
    const fcc: SharedDeadline = {
      ...{ title: 'FCC', kind: 'not-after', status: 'missed', zone: 'UTC' },
      deadline: { earliest: passed, latest: passed },
    };
    expect(facts({ deadline: fcc })).toEqual([
      {
        label: 'Deadline passed',
        headline: 'No filing shown here',
        detail: expect.stringMatching(/^FCC, by /),
        isDue: true,
      },
    ]);
  });
});
