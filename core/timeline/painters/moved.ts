// Primitives moved to another place, so that one picture can be put together from several drawings.
// In: a list and how far, in px. Out: the same list there.

import { assertNever } from '@/core/assert-never';
import type { DisplayList, Primitive } from './display-list';

export const moved = (list: DisplayList, rightPx: number, downPx: number): DisplayList =>
  list.map((primitive) => movedOne(primitive, rightPx, downPx));

function movedOne(primitive: Primitive, rightPx: number, downPx: number): Primitive {
  switch (primitive.kind) {
    case 'line':
    case 'shape': {
      const pointsPx = primitive.pointsPx.map((px, index) => px + (index % 2 === 0 ? rightPx : downPx));
      return { ...primitive, pointsPx };
    }
    case 'rect':
    case 'circle':
    case 'fade':
    case 'hatch':
    case 'text':
    case 'clip':
      return { ...primitive, xPx: primitive.xPx + rightPx, yPx: primitive.yPx + downPx };
    case 'steps':
      return { ...primitive, leftPx: primitive.leftPx + rightPx, baselinePx: primitive.baselinePx + downPx };
    case 'unclip':
      return primitive;
    default:
      return assertNever(primitive);
  }
}
