'use client';

// Ties a stage to a canvas for as long as both live: its size, its colours, its pointers, and the page's facts.

import { type RefObject, useLayoutEffect, useRef } from 'react';
import { attach } from './attach';
import { fromEvents } from './shown-timeline';
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
    const stage = new TimelineStage(canvas, firstFacts.current, firstListeners.current, canvas.clientWidth, fromEvents);
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
