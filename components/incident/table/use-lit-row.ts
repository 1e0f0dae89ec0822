'use client';

// Keeps the rows of a table in step with the drawing, without rendering either: the row of the mark that is pointed at lights up,
// and the row that is pointed at is told to the drawing.

import { type PointerEvent, type RefObject, useEffect, useLayoutEffect } from 'react';
import type { InStep } from '@/components/timeline/in-step';
import { EVENT_OF_ROW } from './event-of-row';

const LIT = 'data-lit';

export interface RowPointing {
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
  /** Another row comes under a pointer that does not move: the old one is let go until it does. */
  readonly onWheel: () => void;
}

/** @param drawn what tells that other rows are drawn now */
export function useLitRow(box: RefObject<HTMLElement | null>, { pointed }: InStep, drawn: unknown): RowPointing {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row may be drawn only once its mark is pointed at
  useLayoutEffect(() => {
    const light = () => lightRow(box.current, pointed.get());
    light();
    return pointed.watch(light);
  }, [box, pointed, drawn]);
  useEffect(() => () => pointed.tell(null), [pointed]);
  return {
    onPointerMove: ({ target, pointerType }) => {
      // A finger rests on nothing.
      if (pointerType !== 'touch') pointed.tell(eventAt(target));
    },
    onPointerLeave: () => pointed.tell(null),
    onWheel: () => pointed.tell(null),
  };
}

function lightRow(box: HTMLElement | null, eventId: string | null): void {
  const before = box?.querySelector(`[${LIT}]`) ?? null;
  const now = eventId === null ? null : (box?.querySelector(`[${EVENT_OF_ROW}="${CSS.escape(eventId)}"]`) ?? null);
  if (before === now) return;
  before?.removeAttribute(LIT);
  now?.setAttribute(LIT, '');
}

const eventAt = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest(`[${EVENT_OF_ROW}]`)?.getAttribute(EVENT_OF_ROW) ?? null) : null;
