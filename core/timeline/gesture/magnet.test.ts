import { describe, expect, it } from 'vitest';
import { dayTime } from '@/core/incident/event.sample';
import { timeAt } from '@/core/time/edit';
import { MICROS_PER_HOUR } from '@/core/time/instant';
import type { HitTarget } from '../hit';
import { magnetAt } from './magnet';
import { DAY_PX, down, january, move, play, sampleScene, up } from './scene.sample';

const xOf = (day: number) => 100 + (day - 1) * DAY_PX;
/** Half past two in the afternoon of the 4th: no tick is near. */
const OTHER = january(4) + 14.5 * MICROS_PER_HOUR;
const xOfOther = xOf(4) + (14.5 / 24) * DAY_PX;
const scene = (bounds: readonly number[]) => sampleScene({ bounds: () => [...bounds].sort((a, b) => a - b) });

describe('a dragged moment', () => {
  it('is drawn to where another event begins or ends, if that is near', () => {
    expect(magnetAt(scene([january(2), OTHER]), xOfOther + 6, [])).toBe(OTHER);
    expect(magnetAt(scene([january(2), OTHER]), xOfOther - 6, [])).toBe(OTHER);
    expect(magnetAt(scene([january(2), OTHER]), xOfOther + 12, [])).toBeNull();
  });

  it('is drawn to a tick, if no event is nearer', () => {
    expect(magnetAt(scene([]), xOf(6) + 1.5, [])).toBe(january(6));
    expect(magnetAt(scene([]), xOf(6) + 3, [])).toBeNull();
    expect(magnetAt(scene([january(6) + MICROS_PER_HOUR]), xOf(6) + 3, [])).toBe(january(6) + MICROS_PER_HOUR);
  });

  it('is not drawn to where it was itself, however often that occurs', () => {
    expect(magnetAt(scene([OTHER, OTHER, OTHER]), xOfOther, [OTHER])).toBeNull();
    const next = OTHER + MICROS_PER_HOUR / 2;
    expect(magnetAt(scene([OTHER, OTHER, next]), xOfOther, [OTHER])).toBe(next);
  });
});

describe('dragging', () => {
  const hit: HitTarget = { eventId: 'a', part: 'body', xPx: xOf(2) - 12, yPx: 98, widthPx: 24, heightPx: 24 };
  const dragged = (start: ReturnType<typeof dayTime>, alt: boolean) => {
    const events = new Map([['a', { start, end: null }]]);
    const inputs = [down(xOf(2), 110), move(xOfOther + 5, 110, { alt }), up(xOfOther + 5, 110, { alt })];
    return play(inputs, { ...scene([OTHER]), hits: [hit], events, selectedId: 'a' }).effects;
  };
  const clock = timeAt(january(2), 'minute', 'UTC');
  const editOf = (effects: ReturnType<typeof dragged>) => effects.find((effect) => effect.kind === 'edit');
  const guideOf = (effects: ReturnType<typeof dragged>) =>
    effects.flatMap((effect) => (effect.kind === 'preview' ? [effect.preview?.guideAt] : []))[0];

  it('lands exactly on the other event, with a line where they meet', () => {
    const effects = dragged(clock, false);
    expect(guideOf(effects)).toBe(OTHER);
    expect(editOf(effects)).toMatchObject({ edit: { start: { earliest: OTHER } } });
  });

  it('is free of it with Alt', () => {
    const effects = dragged(clock, true);
    expect(guideOf(effects)).toBeUndefined();
    expect(editOf(effects)).not.toMatchObject({ edit: { start: { earliest: OTHER } } });
  });

  it('leaves a day, which cannot begin in the afternoon, where days go', () => {
    const effects = dragged(dayTime('2023-01-02'), false);
    expect(guideOf(effects)).toBeUndefined();
    expect(editOf(effects)).toMatchObject({ edit: { start: { precision: 'day' } } });
  });
});
