import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '@/core/incident/event';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { ONGOING } from '@/core/time/approximate-time';
import { sharedRows } from './shared-rows';

const event = (id: string, date: string | null, some: Partial<IncidentEvent> = {}) =>
  sampleEvent({ id, start: date === null ? null : dayTime(date), ...some });
const told = (...events: readonly IncidentEvent[]) =>
  sharedRows(events, 'UTC').map((row) => (row.kind === 'quiet' ? row.words : row.event.id));

describe('the rows of a shared page', () => {
  it('say what lies between entries that are far apart', () => {
    expect(told(event('a', '2023-01-01'), event('b', '2023-01-05'), event('c', '2023-03-01'))).toEqual([
      'a',
      'b',
      '54 quiet days',
      'c',
    ]);
  });
  it('call the time from first access to detection what it was', () => {
    const access = event('a', '2022-11-25', { milestone: 'first-access' });
    const detected = event('b', '2023-01-05', { milestone: 'detected' });
    expect(told(access, detected)).toEqual(['a', '41 days before anyone noticed', 'b']);
  });
  it('call it so where the attack went on all the while, which is not quiet', () => {
    const access = event('a', '2022-11-25', { milestone: 'first-access' });
    const taking = event('b', '2022-11-25', { end: dayTime('2023-01-05') });
    const detected = event('c', '2023-01-05', { milestone: 'detected' });
    expect(told(access, taking, detected)).toEqual(['a', 'b', '41 days before anyone noticed', 'c']);
    expect(told(access, taking, event('c', '2023-01-05'))).toEqual(['a', 'b', 'c']);
  });
  it('count days where something else came between the two', () => {
    const access = event('a', '2022-11-25', { milestone: 'first-access' });
    const detected = event('c', '2023-01-05', { milestone: 'detected' });
    expect(told(access, event('b', '2022-12-12'), detected)).toEqual(['a', '16 quiet days', 'b', '23 quiet days', 'c']);
  });
  it('are not quiet where something may have happened at any time', () => {
    const open = sampleEvent({ id: 'b', start: { ...dayTime('2023-06-01'), earliest: null } });
    expect(told(event('a', '2023-01-01'), open)).toEqual(['a', 'b']);
  });
  it('go on after what is ongoing, and end with what has no date', () => {
    const ongoing = event('a', '2023-01-01', { end: ONGOING });
    expect(told(ongoing, event('b', '2023-03-01'), event('c', null))).toEqual(['a', '58 quiet days', 'b', 'c']);
  });
});
