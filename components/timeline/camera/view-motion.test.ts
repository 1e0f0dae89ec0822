import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import { TRANSITION_MS } from '@/core/timeline/gesture/view-transition';
import { ViewMotion } from './view-motion';

const view = (from: number, to: number) => ({ from: instant(from), to: instant(to) });
const here = view(0, 1_000_000);
const there = view(5_000_000, 6_000_000);

describe('ViewMotion', () => {
  it('reaches the other view in its time, whenever its first frame comes', () => {
    const motion = new ViewMotion(here);
    motion.moveTo(there);
    motion.step(70_000);
    expect(motion.current).toEqual(here);
    motion.step(70_000 + TRANSITION_MS / 2);
    expect(motion.current.from).toBeGreaterThan(here.from);
    expect(motion.isMoving).toBe(true);
    motion.step(70_000 + TRANSITION_MS);
    expect(motion.current).toEqual(there);
    expect(motion.isMoving).toBe(false);
  });

  it('takes no longer than a fifth of a second', () => {
    expect(TRANSITION_MS).toBeLessThanOrEqual(200);
  });

  it('knows where it is going, so that a second step builds on the first', () => {
    const motion = new ViewMotion(here);
    motion.moveTo(there);
    expect(motion.target).toEqual(there);
    expect(motion.current).toEqual(here);
  });

  it('gives way to the hand at once', () => {
    const motion = new ViewMotion(here);
    motion.moveTo(there);
    motion.step(0);
    const held = view(2_000_000, 3_000_000);
    motion.jumpTo(held);
    motion.step(50);
    expect(motion.current).toEqual(held);
  });
});
