// The box that is being drawn around what is to be chosen.

import type { Primitive, Rect } from '@/core/timeline/painters/display-list';
import { filled, rect, stroked } from '@/core/timeline/painters/paint';

export const boxOutline = (box: Rect | null): readonly Primitive[] =>
  box === null ? [] : [rect(null, box, 2, filled('accent', 0.08), stroked('accent', 1))];
