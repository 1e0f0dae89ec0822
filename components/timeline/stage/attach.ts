// Ties a stage to its canvas: its size, its colours, its pointers, the screen's pixel ratio and Escape.

import { watchPalette } from '../surface/palette-source';
import { watchPixelRatio } from '../surface/pixel-ratio';
import { listenToPointers } from './pointer-inputs';
import type { TimelineStage } from './stage';

/** Returns how to let go. */
export function attach(stage: TimelineStage, canvas: HTMLCanvasElement): () => void {
  const sizes = new ResizeObserver(() => stage.resize(canvas.clientWidth));
  sizes.observe(canvas);
  const stopWatching = watchPalette(() => stage.recolour());
  const stopPointers = listenToPointers(canvas, {
    input: (input) => stage.input(input),
    hover: (place) => stage.hover(place),
    isUnderWay: () => stage.isUnderWay(),
    takesWheel: (place) => stage.takesWheel(place),
  });
  const stopRatio = watchPixelRatio(() => stage.redraw());
  const stopEscape = listenToEscape(stage);
  return () => {
    sizes.disconnect();
    stopWatching();
    stopPointers();
    stopRatio();
    stopEscape();
  };
}

/** While something is dragged, Escape belongs to the drag, wherever the focus is. */
function listenToEscape(stage: TimelineStage): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !stage.isUnderWay()) return;
    event.preventDefault();
    event.stopPropagation();
    stage.input({ kind: 'escape' });
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}
