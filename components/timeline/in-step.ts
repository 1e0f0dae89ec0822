// What the drawing and whatever lists the same events tell each other, so that they stay in step.

import type { View } from '@/core/timeline/axis/scale';
import { Watched } from './watched';

export interface InStep {
  /** The id of the event that the pointer is on, in either of the two. */
  readonly pointed: Watched<string | null>;
  /**
   * What the drawing shows from edge to edge, once it has come to rest. Where there is no drawing any more, what it showed last,
   * so that going to the table and back loses nobody's place; null before the first.
   */
  readonly view: Watched<View | null>;
}

export const inStep = (): InStep => ({
  pointed: new Watched<string | null>(null),
  view: new Watched<View | null>(null),
});
