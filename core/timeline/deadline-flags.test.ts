import { describe, expect, it } from 'vitest';
import { instant } from '../time/instant';
import { type DeadlineFlag, flagTargets, placedFlags } from './deadline-flags';
import { paintDeadlineFlags } from './deadline-flags-paint';
import type { Drawing } from './drawing';

/** One microsecond is one pixel; the plot lies between 100 and 900. */
const DRAWING = {
  ...{ lanes: [{ yPx: 64, heightPx: 58 }], marks: [], labels: [] },
  scale: { x: (at: number) => at, leftPx: 100, rightPx: 900, widthPx: 800 },
} as unknown as Drawing;

const flag = (id: string, earliest: number | null, latest: number | null = earliest): DeadlineFlag => ({
  ...{ id, label: `Rule ${id}`, words: 'running', colour: 'ink-2' },
  earliest: earliest === null ? null : instant(earliest),
  latest: latest === null ? null : instant(latest),
});

const drawn = (...flags: readonly DeadlineFlag[]) => paintDeadlineFlags({ ...DRAWING }, flags);
const labels = (...flags: readonly DeadlineFlag[]) =>
  drawn(...flags).flatMap((primitive) => (primitive.kind === 'text' ? [primitive.text] : []));
const pennants = (...flags: readonly DeadlineFlag[]) => drawn(...flags).filter(({ kind }) => kind === 'shape');
/** The ends of the lines at the foot that reach to the right. */
const whiskers = (...flags: readonly DeadlineFlag[]) =>
  drawn(...flags).flatMap((primitive) => {
    const [fromX, fromY, toX, toY] = primitive.kind === 'line' ? primitive.pointsPx : [];
    return fromY === toY && fromX !== undefined && toX !== undefined ? [toX] : [];
  });

describe('deadlines on the drawing', () => {
  it('stand as named flags where they are in view', () => {
    expect(labels(flag('a', 200), flag('b', 500), flag('c', 5_000))).toEqual(['Rule a', 'Rule b']);
    expect(pennants(flag('a', 200), flag('b', 500), flag('c', 5_000))).toHaveLength(2);
  });
  it('share a flag where they stand together', () => {
    expect(labels(flag('a', 200), flag('b', 206))).toEqual(['2 deadlines']);
    expect(pennants(flag('a', 200), flag('b', 206))).toHaveLength(1);
  });
  it('reach from the earliest to the latest where they are a range', () => {
    expect(whiskers(flag('a', 200, 340))).toEqual([340]);
    expect(whiskers(flag('a', 200))).toEqual([]);
  });
  it('are named on the left where a mark stands on the right, and nowhere between two', () => {
    const bar = (leftPx: number) => ({ yPx: 108, shape: { kind: 'bar', leftPx, rightPx: leftPx + 30, filled: true } });
    const namedAt = (...marks: readonly object[]) =>
      paintDeadlineFlags({ ...DRAWING, marks } as unknown as Drawing, [flag('a', 400)]).flatMap((primitive) =>
        primitive.kind === 'text' ? [primitive.xPx > 400 ? 'right' : 'left'] : [],
      );
    expect(namedAt()).toEqual(['right']);
    expect(namedAt(bar(430))).toEqual(['left']);
    expect(namedAt(bar(430), bar(360))).toEqual([]);
    expect(namedAt({ ...bar(430), yPx: 70 })).toEqual(['right']);
  });
  it('are named on the left only where the name of the flag before leaves room', () => {
    const bar = { yPx: 108, shape: { kind: 'bar', leftPx: 330, rightPx: 360, filled: true } };
    const named = (...flags: readonly DeadlineFlag[]) =>
      paintDeadlineFlags({ ...DRAWING, marks: [bar] } as unknown as Drawing, flags).flatMap((primitive) =>
        primitive.kind === 'text' ? [primitive.text] : [],
      );
    expect(named(flag('a', 200), flag('b', 310))).toEqual(['Rule a', 'Rule b']);
    expect(named(flag('a', 240), flag('b', 310))).toEqual(['Rule a']);
  });
  it('shorten a label that would meet the next flag, or the word for now', () => {
    const long = { ...flag('a', 200), label: 'A deadline with a long name' };
    const shortened = expect.stringMatching(/^A dead.*…$/);
    expect(labels(long, flag('b', 300))).toEqual([shortened, 'Rule b']);
    const before = paintDeadlineFlags(DRAWING, [long], instant(290));
    expect(before.flatMap((one) => (one.kind === 'text' ? [one.text] : []))).toEqual([shortened]);
  });
  it('say nothing where there is hardly any room', () => {
    expect(labels(flag('a', 110), flag('b', 140))).toEqual(['Rule b']);
  });
  it('belong to no event, so that nobody takes hold of one', () => {
    const owners = drawn(flag('a', 200, 340)).flatMap((primitive) =>
      'eventId' in primitive ? [primitive.eventId] : [],
    );
    expect(new Set(owners)).toEqual(new Set([null]));
  });
  it('can be pointed at by flag and label, those together as one, each with room for a finger', () => {
    const targets = flagTargets(placedFlags(DRAWING, [flag('b', 206), flag('a', 200), flag('c', 5_000)]));
    expect(targets).toEqual([expect.objectContaining({ ids: ['a', 'b'] })]);
    const [target] = targets;
    expect(target?.xPx).toBeLessThanOrEqual(200);
    expect((target?.xPx ?? 0) + (target?.widthPx ?? 0)).toBeGreaterThan(213);
    expect(target?.heightPx).toBeGreaterThanOrEqual(24);
  });
});
