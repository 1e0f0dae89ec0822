// A mark in pixels: the shape that the drawing grammar gives it at a scale.
// In: a mark, a scale and where the plot ends. Out: horizontal px only; the row gives the height to hang them on.
// A bar narrower than 6 px is a dot.

import { assertNever } from '@/core/assert-never';
import type { Edge, Mark, MomentMark } from './mark';
import { bodyOf } from './mark-box';
import type { Shape } from './shape';

const LEAST_BAR_PX = 6;
/** A whisker shorter than this would hide behind its own dot. */
const LEAST_WHISKER_PX = 16;
const LEAST_BAND_REACH_PX = 18;
/** A band is drawn a little beyond its bounds, so that something of it is still seen at them. */
const BAND_OVERHANG_PX = 10;
const OPEN_END_PX = 48;
/** Something that lasts is never narrower, however short it is. */
const LEAST_LASTING_PX = 8;

/** What a shape needs of a scale. */
export interface PxScale {
  x(at: number): number;
}

const dot = (xPx: number, filled: boolean): Shape => ({ kind: 'dot', xPx, filled });

function unitShape(leftPx: number, rightPx: number, filled: boolean): Shape {
  return rightPx - leftPx < LEAST_BAR_PX
    ? dot((leftPx + rightPx) / 2, filled)
    : { kind: 'bar', leftPx, rightPx, filled };
}

function bandShape(earliestPx: number, latestPx: number, xPx: number): Shape {
  const leftPx = Math.min(earliestPx - BAND_OVERHANG_PX, xPx - LEAST_BAND_REACH_PX);
  const rightPx = Math.max(latestPx + BAND_OVERHANG_PX, xPx + LEAST_BAND_REACH_PX);
  return { kind: 'band', leftPx, rightPx, earliestPx, latestPx, xPx };
}

function momentShape(mark: MomentMark, scale: PxScale): Shape {
  switch (mark.kind) {
    case 'instant':
      return dot(scale.x(mark.at), true);
    case 'unit':
      return unitShape(scale.x(mark.earliest), scale.x(mark.latest), mark.sure);
    case 'around':
      return bandShape(scale.x(mark.earliest), scale.x(mark.latest), scale.x(mark.best));
    case 'between': {
      const [leftPx, rightPx, xPx] = [scale.x(mark.earliest), scale.x(mark.latest), scale.x(mark.best)];
      return rightPx - leftPx < LEAST_WHISKER_PX ? dot(xPx, false) : { kind: 'whisker', leftPx, rightPx, xPx };
    }
    case 'before': {
      const capPx = scale.x(mark.latest);
      const xPx = mark.best === null ? null : scale.x(mark.best);
      return { kind: 'open-whisker', capPx, openPx: Math.min(capPx, xPx ?? capPx) - OPEN_END_PX, xPx };
    }
    case 'after': {
      const capPx = scale.x(mark.earliest);
      const xPx = mark.best === null ? null : scale.x(mark.best);
      return { kind: 'open-whisker', capPx, openPx: Math.max(capPx, xPx ?? capPx) + OPEN_END_PX, xPx };
    }
    default:
      return assertNever(mark);
  }
}

function rangeShape(start: Edge, end: Edge, scale: PxScale): Shape {
  const startPx = scale.x(start.inner);
  const endPx = Math.max(scale.x(end.inner), startPx);
  const outerStartPx = start.outer === null ? startPx - OPEN_END_PX : Math.min(scale.x(start.outer), startPx);
  const outerEndPx = end.outer === null ? endPx + OPEN_END_PX : Math.max(scale.x(end.outer), endPx);
  const lackingPx = Math.max(0, LEAST_LASTING_PX - (outerEndPx - outerStartPx)) / 2;
  return {
    kind: 'range',
    start: { innerPx: startPx - lackingPx, outerPx: outerStartPx - lackingPx },
    end: { innerPx: endPx + lackingPx, outerPx: outerEndPx + lackingPx },
  };
}

/** `tipPx` is where the arrow of something ongoing ends. */
export function shapeOf(mark: Mark, scale: PxScale, tipPx: number): Shape {
  switch (mark.kind) {
    case 'lasting':
      return rangeShape(mark.start, mark.end, scale);
    case 'ongoing': {
      const start = momentShape(mark.start, scale);
      const fromPx = bodyOf(start).rightPx;
      return { kind: 'arrow', start, fromPx, tipPx: Math.max(tipPx, fromPx + OPEN_END_PX) };
    }
    case 'deadline':
      return { kind: 'flag', xPx: scale.x(mark.at) };
    default:
      return momentShape(mark, scale);
  }
}
