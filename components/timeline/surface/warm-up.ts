// Drawings that nobody sees. What has never run takes a browser several times as long as what has, so a page that still waits
// for its events has it run meanwhile.

import { instant } from '@/core/time/instant';
import { fitView } from '@/core/timeline/axis/view';
import { NO_EMPHASIS } from '@/core/timeline/ghosts/ghost';
import { drawTimeline } from '@/core/timeline/layout';
import type { Prepared } from '@/core/timeline/prepared/prepare';
import { CanvasSurface } from './canvas-surface';

const WIDTH_PX = 1_200;
/** How much of the whole is in view: drawn closer and closer, so that crowds as well as single marks and labels are painted. */
const PARTS = [1, 0.5, 0.1, 0.02];

/** @param prepared of some hundred events, so that they crowd */
export function warmUp(prepared: Prepared): void {
  const canvas = document.createElement('canvas');
  const surface = new CanvasSurface(canvas, document.body);
  const whole = fitView(prepared, false, WIDTH_PX, null);
  for (const part of PARTS) {
    const view = { from: whole.from, to: instant(whole.from + Math.round((whole.to - whole.from) * part)) };
    const { displayList, heightPx } = drawTimeline(prepared, { ...REQUEST, view });
    surface.paint(displayList, WIDTH_PX, heightPx);
  }
  // Whoever asks for a pixel has all that was asked for before painted.
  canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
}

const REQUEST = {
  ...{ folded: false, widthPx: WIDTH_PX, selectedId: null },
  ...{ matching: null, spans: [], now: null, drag: null, emphasis: NO_EMPHASIS },
};
