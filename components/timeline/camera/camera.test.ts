import { describe, expect, it, vi } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { ONGOING } from '@/core/time/approximate-time';
import { instant } from '@/core/time/instant';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';
import { Camera } from './camera';

const NOW = instant(Date.UTC(2023, 1, 1) * 1_000);

const short = sampleEvent({ id: 'short', start: dayTime('2023-01-20') });
const later = sampleEvent({ id: 'later', start: dayTime('2023-01-25') });
const ongoing = sampleEvent({ id: 'ongoing', start: dayTime('2023-01-05'), end: ONGOING });
const long = sampleEvent({ id: 'long', start: dayTime('2023-01-02'), end: dayTime('2023-01-08') });

const crossing = sampleEvent({ id: 'crossing', start: dayTime('2023-01-10'), end: dayTime('2023-01-30') });
const vague = sampleEvent({
  id: 'vague',
  start: {
    ...dayTime('2023-01-12'),
    best: instant(Date.UTC(2023, 0, 12) * 1_000),
    latest: instant(Date.UTC(2023, 0, 30) * 1_000),
    qualifier: 'approximate',
  },
});

/** Looks at the 20th, one day wide or so. */
function lookingAtOneDay() {
  const sight = {
    prepared: prepareTimeline([long, ongoing, crossing, vague, short, later], 'UTC'),
    folded: false,
    widthPx: 1_000,
    now: NOW,
  };
  const camera = new Camera(() => sight, vi.fn());
  const { earliest, latest } = dayTime('2023-01-20');
  if (earliest === null || latest === null) throw new Error('A day has both bounds');
  camera.jumpTo({ from: earliest, to: latest });
  return camera;
}

const lengthOf = ({ view }: Camera) => view.to - view.from;

describe('Camera.revealAtOnce', () => {
  it('leaves the view alone when the whole of the event is in it', () => {
    const camera = lookingAtOneDay();
    const before = camera.view;
    camera.revealAtOnce('short');
    expect(camera.view).toEqual(before);
  });

  it('leaves the view alone for what began before it and goes on', () => {
    const camera = lookingAtOneDay();
    const before = camera.view;
    camera.revealAtOnce('ongoing');
    expect(camera.view).toEqual(before);
  });

  it.each(['2023-01-19', '2023-01-21'])('brings in what stays half seen at the edge, from the %s', (day) => {
    const camera = lookingAtOneDay();
    const { from, to } = camera.view;
    const half = dayTime(day);
    if (half.earliest === null || half.latest === null) throw new Error('A day has both bounds');
    const aside = (day === '2023-01-19' ? -1 : 1) * (to - from) * 0.5;
    camera.jumpTo({ from: instant(from + aside), to: instant(to + aside) });
    camera.revealAtOnce('short');
    expect(lengthOf(camera) / (to - from)).toBeCloseTo(1);
    expect(camera.view.from).toBeLessThanOrEqual(dayTime('2023-01-20').earliest ?? 0);
    expect(camera.view.to).toBeGreaterThanOrEqual(dayTime('2023-01-20').latest ?? 0);
  });

  it('goes to the dot of what is vague beyond the view, and leaves a long bar that crosses it', () => {
    const camera = lookingAtOneDay();
    const before = camera.view;
    camera.revealAtOnce('crossing');
    expect(camera.view).toEqual(before);
    camera.revealAtOnce('vague');
    const best = instant(Date.UTC(2023, 0, 12) * 1_000);
    expect([camera.view.from < best, camera.view.to > best]).toEqual([true, true]);
    expect(lengthOf(camera) / (before.to - before.from)).toBeCloseTo(1);
  });

  it('keeps the zoom for an event that fits', () => {
    const camera = lookingAtOneDay();
    const before = lengthOf(camera);
    camera.revealAtOnce('later');
    expect(Math.abs(lengthOf(camera) / before - 1)).toBeLessThan(0.01);
  });

  it('zooms out for an event that is longer than the view, so that both its ends are seen', () => {
    const camera = lookingAtOneDay();
    camera.revealAtOnce('long');
    expect(camera.view.from).toBeLessThan(dayTime('2023-01-02').earliest ?? 0);
    expect(camera.view.to).toBeGreaterThan(dayTime('2023-01-08').latest ?? 0);
  });
});
