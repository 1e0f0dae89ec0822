import { expect, it } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { instant } from '@/core/time/instant';
import { drawnTimeline } from './drawn-timeline';

const NOW = instant(Date.UTC(2023, 1, 1) * 1_000);
const on = (date: string, milestone: 'detected' | 'contained' | null = null) =>
  sampleEvent({ id: `${date} ${milestone}`, start: dayTime(date), milestone });

it('says how many entries lie beside what is drawn', () => {
  const around = [on('2023-01-05', 'detected'), on('2023-01-06', 'contained')];
  const drawn = drawnTimeline([on('2019-03-01'), ...around, on('2025-01-05'), on('2025-01-06')], 'UTC', NOW);
  expect(drawn?.lack).toBe('The list has all entries, 1 before and 2 after what is drawn.');
  expect(drawnTimeline(around, 'UTC', NOW)?.lack).toBeNull();
});

it('says that it shows milestones alone where there are too many events', () => {
  const many = Array.from({ length: 401 }, (_, index) =>
    sampleEvent({ id: String(index), start: dayTime('2023-01-05') }),
  );
  expect(drawnTimeline([...many, on('2023-01-06', 'contained')], 'UTC', NOW)?.lack).toMatch(/milestones/);
});
