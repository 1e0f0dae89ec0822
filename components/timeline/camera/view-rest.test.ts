import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instant } from '@/core/time/instant';
import type { View } from '@/core/timeline/axis/scale';
import { ViewRest } from './view-rest';

const view = (from: number): View => ({ from: instant(from), to: instant(from + 100) });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function resting() {
  const heard: View[] = [];
  return { rest: new ViewRest((view) => heard.push(view)), heard };
}

describe('where a view has come to rest', () => {
  it('is told at once of the first view, then once the motion is over', () => {
    const { rest, heard } = resting();
    rest.see(view(1));
    expect(heard).toEqual([view(1)]);
    for (let from = 2; from < 40; from++) {
      rest.see(view(from));
      vi.advanceTimersByTime(16);
    }
    expect(heard).toEqual([view(1)]);
    vi.runAllTimers();
    expect(heard).toEqual([view(1), view(39)]);
  });
  it('is told while the same view is drawn again and again', () => {
    const { rest, heard } = resting();
    rest.see(view(1));
    rest.see(view(2));
    for (let frame = 0; frame < 40; frame++) {
      vi.advanceTimersByTime(16);
      rest.see(view(2));
    }
    expect(heard).toEqual([view(1), view(2)]);
  });
  it('is where it was left once there is no drawing', () => {
    const { rest, heard } = resting();
    rest.see(view(1));
    rest.see(view(2));
    rest.dispose();
    expect(heard).toEqual([view(1), view(2)]);
    vi.runAllTimers();
    expect(heard).toHaveLength(2);
  });
});
