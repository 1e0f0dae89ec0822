'use client';

// Ties a stage to a canvas for as long as both live: its size, its colours, its pointers, and the page's facts.

import { type RefObject, useLayoutEffect, useRef } from 'react';
import { watchPalette } from './palette-source';
import { watchPixelRatio } from './pixel-ratio';
import { listenToPointers } from './pointer-inputs';
import { TimelineStage } from './stage';
import type { StageFacts, StageListeners } from './stage-facts';

/** Null before the canvas is there. `listeners` are those of the first call, so they must not change. */
export function useStage(
  canvasRef: RefObject<HTMLCanvasElement | null>,
  facts: StageFacts,
  listeners: StageListeners,
): RefObject<TimelineStage | null> {
  const stageRef = useRef<TimelineStage | null>(null);
  const firstFacts = useRef(facts);
  const firstListeners = useRef(listeners);
  useLayoutEffect(() => {
    const canvas = canvasRef.current;
    if (canvas === null) return;
    const stage = new TimelineStage(canvas, firstFacts.current, firstListeners.current, canvas.clientWidth);
    stageRef.current = stage;
    const stopListening = attach(stage, canvas);
    return () => {
      stopListening();
      stage.dispose();
      stageRef.current = null;
    };
  }, [canvasRef]);
  useLayoutEffect(() => {
    firstFacts.current = facts;
    stageRef.current?.update(facts);
  }, [facts]);
  return stageRef;
}

function attach(stage: TimelineStage, canvas: HTMLCanvasElement): () => void {
  const sizes = new ResizeObserver(() => stage.resize(canvas.clientWidth));
  sizes.observe(canvas);
  const stopWatching = watchPalette(() => stage.recolour());
  const stopPointers = listenToPointers(canvas, {
    input: (input) => stage.input(input),
    hover: (place) => stage.hover(place),
    isUnderWay: () => stage.isUnderWay(),
    takesWheel: (place) => stage.gripAt(place).kind !== 'margin',
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
