import { describe, expect, it } from 'vitest';
import { dayTime } from '@/core/incident/event.sample';
import { instant } from '@/core/time/instant';
import { captionShape, stripShape } from './strip-shape';

describe('stripShape', () => {
  const day = dayTime('2023-01-05');
  const { earliest, latest } = day;
  if (earliest === null || latest === null) throw new Error('A day has both bounds');

  it('stands the best guess where it lies between the bounds', () => {
    const best = instant(earliest + (latest - earliest) / 4);
    expect(stripShape({ ...day, best }, 'red').bestPercent).toBe(25);
  });

  it('takes a moment stated in its unit for equally likely throughout', () => {
    const stated = stripShape({ ...day, best: earliest }, 'red');
    expect(stated).toEqual(stripShape({ ...day, best: null }, 'red'));
    expect(stated.bestPercent).toBeNull();
  });

  it('draws a bound beside an open side away from the edge', () => {
    expect(stripShape({ ...day, best: null, latest: null }, 'red').gradient).toContain('transparent 30%');
  });

  it('stands each moment under what it is of', () => {
    expect(captionShape(day, 25).gridTemplateColumns).toMatch(/25fr.*75fr/);
    expect(captionShape({ ...day, latest: null }, null)).toMatchObject({ paddingLeft: '30%', paddingRight: undefined });
    expect(captionShape({ ...day, earliest: null }, null)).toMatchObject({
      paddingLeft: undefined,
      paddingRight: '30%',
    });
  });
});
