import { expect, it } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { metricDetail } from './metric-detail';
import { measure } from './metrics';

const access = sampleEvent({
  id: 'a',
  milestone: 'first-access',
  start: { ...dayTime('2022-11-25'), qualifier: 'approximate' },
});
const detected = sampleEvent({ id: 'd', milestone: 'detected', start: dayTime('2023-01-05') });
const filed = sampleEvent({ id: 'f', milestone: 'filed', start: dayTime('2023-01-19') });
const metrics = measure([access, detected, filed], 'UTC');

it('says which end is approximate, and on which day the disclosure was', () => {
  expect(metrics.map((metric) => metricDetail(metric, 'UTC'))).toEqual([
    expect.stringContaining('start approximate'),
    '19 Jan 2023',
  ]);
});
