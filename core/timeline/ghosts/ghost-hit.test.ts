import { describe, expect, it } from 'vitest';
import type { HitTarget } from '../hit';
import type { GhostTarget } from '../targets';
import { ghostAt } from './ghost-hit';

const ghost = {
  eventId: 'a',
  start: null,
  end: null,
  kind: 'stated',
  label: 'Form 8-K states 5 January 2023',
} as const;
const target: GhostTarget = { ghost, xPx: 0, yPx: 0, widthPx: 24, heightPx: 24 };
const mark = (eventId: string, xPx: number): HitTarget => ({ ...target, eventId, part: 'body', xPx });

describe('the ghost under the pointer', () => {
  it('is found where no mark is', () => {
    expect(ghostAt([target], 12, 12, null)).toBe(ghost);
    expect(ghostAt([target], 40, 12, null)).toBeNull();
  });

  it('gives way to its own mark where both are as near', () => {
    expect(ghostAt([target], 12, 12, mark('a', 4))).toBeNull();
  });

  it('goes before another event’s mark that is no nearer', () => {
    expect(ghostAt([target], 12, 12, mark('b', 4))).toBe(ghost);
    expect(ghostAt([target], 24, 12, mark('b', 12))).toBeNull();
  });
});
