// Turns the browser's pointer and wheel events on the canvas into the gesture machine's inputs.

import type { GestureInput, PointerDevice, PointerPosition, WheelTurn } from '@/core/timeline/gesture/input';

export interface PointerSink {
  readonly input: (input: GestureInput) => void;
  /** The mouse rests or moves here without a button; null when it has left. */
  readonly hover: (place: { readonly xPx: number; readonly yPx: number } | null) => void;
  /** Whether something follows the pointer, so that the page must not scroll under it. */
  readonly isUnderWay: () => boolean;
  /** Whether a turn of the wheel here is for the drawing rather than the page. */
  readonly takesWheel: (place: { readonly xPx: number; readonly yPx: number }) => boolean;
}

const DEVICES: Readonly<Record<string, PointerDevice>> = { mouse: 'mouse', touch: 'touch', pen: 'pen' };
const DELTA_UNITS: readonly WheelTurn['deltaUnit'][] = ['pixel', 'line', 'page'];

export function positionIn(canvas: HTMLCanvasElement, event: PointerEvent): PointerPosition {
  const { left, top } = canvas.getBoundingClientRect();
  return {
    pointerId: event.pointerId,
    device: DEVICES[event.pointerType] ?? 'mouse',
    xPx: event.clientX - left,
    yPx: event.clientY - top,
    atMs: event.timeStamp,
    alt: event.altKey,
    shift: event.shiftKey,
    control: event.ctrlKey || event.metaKey,
  };
}

function wheelIn(canvas: HTMLCanvasElement, event: WheelEvent): WheelTurn {
  const { left, top } = canvas.getBoundingClientRect();
  return {
    kind: 'wheel',
    xPx: event.clientX - left,
    yPx: event.clientY - top,
    deltaX: event.deltaX,
    deltaY: event.deltaY,
    deltaUnit: DELTA_UNITS[event.deltaMode] ?? 'pixel',
    control: event.ctrlKey,
    shift: event.shiftKey,
    atMs: event.timeStamp,
  };
}

/** Follows a pointer to wherever it goes until it is released. It may be gone by the time this runs. */
export function capture(canvas: HTMLCanvasElement, pointerId: number): void {
  try {
    canvas.setPointerCapture(pointerId);
  } catch {
    // The pointer was lifted in the meantime; its release has been or will be reported as such.
  }
}

export function listenToPointers(canvas: HTMLCanvasElement, sink: PointerSink): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    capture(canvas, event.pointerId);
    sink.hover(null);
    sink.input({ kind: 'down', trayEventId: null, ...positionIn(canvas, event) });
  };
  const onMove = (event: PointerEvent): void => {
    const position = positionIn(canvas, event);
    if (event.buttons === 0 && event.pointerType !== 'touch') sink.hover(position);
    else sink.input({ kind: 'move', ...position });
  };
  const onUp = (event: PointerEvent): void => {
    if (event.button === 0) sink.input({ kind: 'up', ...positionIn(canvas, event) });
  };
  const onWheel = (event: WheelEvent): void => {
    const turn = wheelIn(canvas, event);
    if (!sink.takesWheel(turn)) return;
    event.preventDefault();
    sink.hover(null);
    sink.input(turn);
  };
  canvas.addEventListener('pointerdown', onDown, { signal });
  canvas.addEventListener('pointermove', onMove, { signal });
  canvas.addEventListener('pointerup', onUp, { signal });
  canvas.addEventListener('pointercancel', ({ pointerId }) => sink.input({ kind: 'lost', pointerId }), { signal });
  canvas.addEventListener('pointerleave', () => sink.hover(null), { signal });
  canvas.addEventListener('wheel', onWheel, { signal, passive: false });
  const keepPage = (event: TouchEvent): void => {
    if (sink.isUnderWay() && event.cancelable) event.preventDefault();
  };
  canvas.addEventListener('touchmove', keepPage, { signal, passive: false });
  return () => listening.abort();
}
