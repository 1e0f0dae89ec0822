import { describe, expect, it } from 'vitest';
import { circle, filled, line, rect, stroked } from '../painters/paint';
import { trimmed } from './trim';

const box = { xPx: -1_000, yPx: 0, widthPx: 5_000, heightPx: 10 };

describe('cutting what reaches out of view', () => {
  it('shortens a bar to what is kept', () => {
    expect(trimmed(rect('e', box, 0, filled('attack')), -50, 1_050)).toMatchObject({ xPx: -50, widthPx: 1_100 });
  });

  it('drops a bar of which nothing is kept', () => {
    expect(trimmed(rect('e', box, 0, filled('attack')), 4_500, 5_000)).toBeNull();
  });

  it('keeps the slope of a fade where it is seen', () => {
    const stops = [
      { offset: 0, opacity: 0 },
      { offset: 1, opacity: 1 },
    ];
    const fade = { kind: 'fade', eventId: 'e', ...box, radiusPx: 0, colour: 'legal', stops } as const;
    const kept = trimmed(fade, 0, 1_000);
    expect(kept?.kind === 'fade' && kept.stops.map(({ opacity }) => opacity)).toEqual([0.2, 0.4]);
  });

  it('holds the points of a line within what is kept', () => {
    expect(trimmed(line('e', [-9e12, 5, 9e12, 5], stroked('legal', 2)), 0, 100)).toMatchObject({
      pointsPx: [0, 5, 100, 5],
    });
  });

  it('leaves small things as they are', () => {
    const dot = circle('e', 5, 5, 6, filled('legal'));
    expect(trimmed(dot, 0, 100)).toBe(dot);
  });
});
