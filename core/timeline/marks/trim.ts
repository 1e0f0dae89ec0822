// Cuts what reaches far out of view, so that no coordinate grows with the zoom and fades keep their slope where seen.
// In: primitives and the stretch to keep, in px. Out: primitives that look the same inside it.

import type { FadePrimitive, FadeStop, Primitive } from '../painters/display-list';

function opacityAt(stops: readonly FadeStop[], offset: number): number {
  const after = stops.find((stop) => stop.offset >= offset) ?? stops.at(-1);
  const before = stops.findLast((stop) => stop.offset <= offset) ?? stops[0];
  if (after === undefined || before === undefined) return 0;
  if (after.offset === before.offset) return after.opacity;
  const part = (offset - before.offset) / (after.offset - before.offset);
  return before.opacity + part * (after.opacity - before.opacity);
}

function trimmedFade(fade: FadePrimitive, leftPx: number, rightPx: number): FadePrimitive {
  const offsetAt = (xPx: number): number => (xPx - fade.xPx) / fade.widthPx;
  const [from, to] = [offsetAt(leftPx), offsetAt(rightPx)];
  const inner = fade.stops.filter(({ offset }) => offset > from && offset < to);
  const stops = [
    { offset: 0, opacity: opacityAt(fade.stops, from) },
    ...inner.map(({ offset, opacity }) => ({ offset: (offset - from) / (to - from), opacity })),
    { offset: 1, opacity: opacityAt(fade.stops, to) },
  ];
  return { ...fade, xPx: leftPx, widthPx: rightPx - leftPx, stops };
}

/** Null where nothing is left. Dots, text and outlines are small and stay as they are. */
export function trimmed(primitive: Primitive, fromPx: number, toPx: number): Primitive | null {
  switch (primitive.kind) {
    case 'rect':
    case 'fade': {
      const leftPx = Math.max(primitive.xPx, fromPx);
      const rightPx = Math.min(primitive.xPx + primitive.widthPx, toPx);
      if (rightPx <= leftPx) return null;
      if (leftPx === primitive.xPx && rightPx === primitive.xPx + primitive.widthPx) return primitive;
      if (primitive.kind === 'fade') return trimmedFade(primitive, leftPx, rightPx);
      return { ...primitive, xPx: leftPx, widthPx: rightPx - leftPx };
    }
    case 'line':
      return {
        ...primitive,
        pointsPx: primitive.pointsPx.map((px, index) => (index % 2 === 0 ? Math.min(toPx, Math.max(fromPx, px)) : px)),
      };
    default:
      return primitive;
  }
}
