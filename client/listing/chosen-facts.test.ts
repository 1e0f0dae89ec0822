import { expect, it } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { betweenWords } from './chosen-facts';

const taken = sampleEvent({ id: 'e1', start: dayTime('2024-02-17') });
const paid = sampleEvent({ id: 'e2', start: dayTime('2024-03-01') });

it('the time between two events is counted from start to start, and says so of what lasts', () => {
  expect(betweenWords([paid, taken], 'UTC')).toBe('13 days between them');
  expect(betweenWords([{ ...taken, end: dayTime('2024-02-20') }, paid], 'UTC')).toBe('13 days from start to start');
  expect(betweenWords([taken], 'UTC')).toBeNull();
});
