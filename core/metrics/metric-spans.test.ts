import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { metricSpans } from './metric-spans';
import { measure } from './metrics';

const access = sampleEvent({ id: 'a', milestone: 'first-access', start: dayTime('2022-11-25') });
const detected = sampleEvent({ id: 'd', milestone: 'detected', start: dayTime('2023-01-05') });
const filed = sampleEvent({ id: 'f', milestone: 'filed', start: dayTime('2023-01-19') });

describe('metricSpans', () => {
  it('brackets dwell and disclosure between their events', () => {
    const spans = metricSpans(measure([access, detected, filed], 'UTC'));
    expect(spans.map(({ fromEventId, toEventId }) => [fromEventId, toEventId])).toEqual([
      ['a', 'd'],
      ['d', 'f'],
    ]);
  });
  it('says how long it can have been, and not one length where nobody knows it', () => {
    const around = sampleEvent({
      ...access,
      start: {
        ...dayTime('2022-11-25'),
        earliest: dayTime('2022-11-24').earliest,
        latest: dayTime('2022-11-26').latest,
      },
    });
    const labels = (from: typeof access) => metricSpans(measure([from, detected], 'UTC')).map(({ label }) => label);
    expect(labels(access)).toEqual(['dwell 41 days']);
    expect(
      labels({ ...around, start: around.start && { ...around.start, best: dayTime('2022-11-25').earliest } }),
    ).toEqual(['dwell 40 to 42 days']);
  });
  it('leaves out a span that would run backwards', () => {
    const early = sampleEvent({ ...detected, start: dayTime('2022-11-01') });
    expect(metricSpans(measure([access, early], 'UTC'))).toEqual([]);
  });
});
