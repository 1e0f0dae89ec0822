import { describe, expect, it } from 'vitest';
import type { FigureStep } from '@/core/incident/record/figure-history';
import { instant } from '@/core/time/instant';
import { stepBoxes, stepLine } from './step-chart-shape';

const ROOM = { leftPx: 0, rightPx: 100, topPx: 10, bottomPx: 50, leastStepPx: 10 };
const NOW = instant(1_000);

const step = (seq: number, at: number, low: number, high: number | null = null): FigureStep => ({
  seq,
  at: instant(at),
  low,
  high,
  approximate: false,
  unit: 'accounts',
  reason: '',
});

describe('the steps of a figure', () => {
  it('lie where they were entered and last until the next, the last one until now', () => {
    const boxes = stepBoxes([step(1, 0, 40), step(2, 500, 80)], NOW, ROOM);
    expect(boxes.map(({ fromPx, toPx }) => [fromPx, toPx])).toEqual([
      [0, 50],
      [50, 100],
    ]);
  });

  it('rise with the value, from zero', () => {
    const [first, second] = stepBoxes([step(1, 0, 40), step(2, 500, 80)], NOW, ROOM);
    expect([first?.lowPx, second?.lowPx]).toEqual([30, 10]);
  });

  it('show a small change, which zero would hide', () => {
    const [first, second] = stepBoxes([step(1, 0, 1_000), step(2, 500, 1_010)], NOW, ROOM);
    expect((first?.lowPx ?? 0) - (second?.lowPx ?? 0)).toBeGreaterThan(15);
  });

  it('are as high as their bounds are apart', () => {
    const [single, range] = stepBoxes([step(1, 0, 40), step(2, 500, 40, 80)], NOW, ROOM);
    expect(single?.highPx).toBe(single?.lowPx);
    expect(range?.highPx).toBe(10);
    expect(range?.lowPx).toBe(30);
  });

  it('can be told apart when they were entered at almost one time, at either end', () => {
    for (const moments of [
      [0, 1, 2],
      [0, 998, 999],
      [0, 0, 0],
    ]) {
      const boxes = stepBoxes(
        moments.map((at, index) => step(index + 1, at, index + 1)),
        NOW,
        ROOM,
      );
      for (const { fromPx, toPx } of boxes) expect(toPx - fromPx).toBeGreaterThanOrEqual(10 - 1e-9);
      expect(boxes.at(-1)?.toPx).toBeLessThanOrEqual(100 + 1e-9);
      expect(boxes[0]?.fromPx).toBe(0);
    }
  });

  it('make room for more steps than their least width allows', () => {
    const many = Array.from({ length: 40 }, (_, index) => step(index + 1, index, index));
    const boxes = stepBoxes(many, NOW, ROOM);
    expect(boxes).toHaveLength(40);
    expect(boxes.at(-1)?.toPx).toBeLessThanOrEqual(100 + 1e-9);
  });

  it('lie in the middle while there is nothing but zero', () => {
    expect(stepBoxes([step(1, 0, 0)], NOW, ROOM)[0]).toMatchObject({ lowPx: 30, highPx: 30 });
  });

  it('are one line', () => {
    expect(stepLine(stepBoxes([step(1, 0, 40), step(2, 500, 80)], NOW, ROOM), 'lowPx')).toBe('M0 30H50V10H100');
    expect(stepLine([], 'lowPx')).toBe('');
  });
});
