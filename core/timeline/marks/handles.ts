// Which parts of a mark can be dragged by themselves once it is selected, and where they lie.

import { assertNever } from '@/core/assert-never';
import type { HitPart } from '../hit';
import type { Shape } from './shape';

/** A part of the event that can be dragged by itself, and the side on which its target lies. */
export interface Handle {
  readonly part: Exclude<HitPart, 'body'>;
  readonly xPx: number;
  readonly side: 'left' | 'right' | 'middle';
}

const bounds = (earliestPx: number, latestPx: number): readonly Handle[] => [
  { part: 'earliest', xPx: earliestPx, side: 'left' },
  { part: 'latest', xPx: latestPx, side: 'right' },
];

export function handlesOf(shape: Shape): readonly Handle[] {
  switch (shape.kind) {
    case 'dot':
    case 'flag':
      return [];
    case 'bar':
    case 'whisker':
      return bounds(shape.leftPx, shape.rightPx);
    case 'band':
      return bounds(shape.earliestPx, shape.latestPx);
    case 'open-whisker':
      return shape.openPx < shape.capPx
        ? [{ part: 'latest', xPx: shape.capPx, side: 'right' }]
        : [{ part: 'earliest', xPx: shape.capPx, side: 'left' }];
    case 'range':
      return [
        { part: 'start', xPx: shape.start.outerPx, side: 'left' },
        { part: 'end', xPx: shape.end.outerPx, side: 'right' },
      ];
    case 'arrow':
      return [...handlesOf(shape.start), { part: 'end', xPx: shape.tipPx, side: 'middle' }];
    default:
      return assertNever(shape);
  }
}
