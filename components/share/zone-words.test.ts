import { expect, it } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { zoneWords } from './zone-words';

const on = (...dates: readonly string[]) => dates.map((date) => sampleEvent({ id: date, start: dayTime(date) }));

it('names the offset that the entries are told in, not that of today', () => {
  expect(zoneWords('America/Los_Angeles', on('2023-01-05', '2022-11-25'))).toBe('America/Los_Angeles (UTC−8)');
});

it('names both where summer time came or went between them', () => {
  expect(zoneWords('Europe/Berlin', on('2023-01-05', '2023-07-05'))).toBe(
    'Europe/Berlin (UTC+1 or UTC+2, by the date)',
  );
});

it('names the zone alone where it is its own offset, and where nothing has a date', () => {
  expect(zoneWords('UTC', on('2023-01-05'))).toBe('UTC');
  expect(zoneWords('Europe/Berlin', [sampleEvent({ start: null })])).toBe('Europe/Berlin');
});
