import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distancePx, type HitPart, type HitTarget, hitAt } from './hit';

const target = (eventId: string, xPx: number, yPx: number, some: Partial<HitTarget> = {}): HitTarget => ({
  eventId,
  part: 'body',
  xPx,
  yPx,
  widthPx: 24,
  heightPx: 24,
  ...some,
});

describe('what lies under the pointer', () => {
  it('is nothing away from every target', () => {
    expect(hitAt([target('a', 0, 0)], 30, 10, null)).toBeNull();
  });

  it('is the nearer of two marks whose targets overlap', () => {
    const hits = [target('a', 0, 0), target('b', 14, 0)];
    expect(hitAt(hits, 16, 12, null)?.eventId).toBe('a');
    expect(hitAt(hits, 22, 12, null)?.eventId).toBe('b');
  });

  it('is the topmost of two marks that cover the point', () => {
    const bar = target('bar', 0, 0, { widthPx: 400 });
    expect(hitAt([bar, target('dot', 100, 0)], 108, 12, null)?.eventId).toBe('dot');
    expect(hitAt([bar, target('dot', 100, 0)], 200, 12, null)?.eventId).toBe('bar');
  });

  it('is the handle of the selected event before any body', () => {
    const hits = [target('a', 0, 0, { part: 'latest' }), target('b', 0, 0)];
    expect(hitAt(hits, 12, 12, 'a')).toMatchObject({ eventId: 'a', part: 'latest' });
    expect(hitAt(hits, 12, 12, null)?.eventId).toBe('b');
  });

  it('agrees with trying every target, on random ones', () => {
    const parts = fc.constantFrom<HitPart>('body', 'earliest', 'latest', 'start', 'end');
    const place = fc.integer({ min: 0, max: 60 });
    const size = fc.integer({ min: 24, max: 120 });
    const hits = fc.array(
      fc.record({
        eventId: fc.constantFrom('a', 'b', 'c', 'd'),
        part: parts,
        xPx: place,
        yPx: place,
        widthPx: size,
        heightPx: size,
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(hits, place, place, fc.constantFrom('a', null), (targets, xPx, yPx, selectedId) => {
        const under = targets.filter(
          (one) => xPx >= one.xPx && xPx <= one.xPx + one.widthPx && yPx >= one.yPx && yPx <= one.yPx + one.heightPx,
        );
        const handles = under.filter((one) => one.eventId === selectedId && one.part !== 'body');
        const candidates = handles.length > 0 ? handles : under;
        const nearest = Math.min(...candidates.map((one) => distancePx(one, xPx, yPx)));
        const expected = candidates.findLast((one) => distancePx(one, xPx, yPx) === nearest) ?? null;
        expect(hitAt(targets, xPx, yPx, selectedId)).toBe(expected);
      }),
    );
  });
});
