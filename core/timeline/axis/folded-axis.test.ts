import { describe, expect, it } from 'vitest';
import { MICROS_PER_DAY } from '@/core/time/instant';
import { at, eventAt, january, moment, wholeDay } from '../event.sample';
import { prepareTimeline } from '../prepared/prepare-events';
import { TimeScale } from './scale';
import { fitView } from './view';

describe('an axis with folds', () => {
  const core = Array.from({ length: 16 }, (_, index) => eventAt(`core-${index}`, wholeDay(1 + 1.3 * index)));
  const outliers = [at('2021-08-17T00:00:00Z'), at('2022-07-22T00:00:00Z'), at('2024-05-08T00:00:00Z')];
  const lone = outliers.map((day, index) => eventAt(`lone-${index}`, moment(1 + (day - january(1)) / MICROS_PER_DAY)));
  const prepared = prepareTimeline([...core, ...lone], 'UTC');
  const scale = TimeScale.showing(fitView(prepared, true, 1_000, null), prepared.folding().axis, {
    leftPx: 0,
    widthPx: 900,
  });

  it('gives a cluster of one event far less room than the busy weeks, and still enough to read', () => {
    const busyPx = scale.x(january(22)) - scale.x(january(1));
    const second = prepared.folding().folds[0];
    const third = prepared.folding().folds[1];
    const lonePx = scale.x(third?.from ?? 0) - scale.x(second?.to ?? 0);
    expect(prepared.folding().folds).toHaveLength(3);
    expect(busyPx).toBeGreaterThan(4 * lonePx);
    expect(lonePx).toBeGreaterThan(24);
  });

  it('leaves most of the plot to what is not folded', () => {
    expect(scale.foldWidthPx * prepared.folding().folds.length).toBeLessThan(0.41 * 900);
  });

  it('runs evenly inside a stretch', () => {
    expect(scale.x(january(8)) - scale.x(january(6))).toBeCloseTo(scale.x(january(16)) - scale.x(january(14)), 6);
  });
});
