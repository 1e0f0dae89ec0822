'use client';

// Where a table is scrolled to and which of its rows has the focus: the selected one, wherever it was selected.

import { type RefObject, useEffect, useRef } from 'react';
import type { View } from '@/core/timeline/axis/scale';

/** Above the rows, and always in view. */
const HEAD_PX = 34;

/** What is in view elsewhere is read from its beginning, unless it holds the selected row. */
export function useBegunAnew(box: RefObject<HTMLElement | null>, view: View | null, isWanted: boolean): void {
  const wanted = useRef(isWanted);
  useEffect(() => {
    wanted.current = isWanted;
  });
  useEffect(() => {
    if (view !== null && wanted.current && box.current) box.current.scrollTop = 0;
  }, [box, view]);
}

/** Scrolls to the selected row, wherever it was selected. */
export function useKeepInView(box: RefObject<HTMLElement | null>, index: number, rowPx: number): void {
  useEffect(() => {
    const element = box.current;
    if (!element || index < 0) return;
    const topPx = index * rowPx;
    const viewPx = element.clientHeight - HEAD_PX;
    if (topPx < element.scrollTop) element.scrollTop = topPx;
    else if (topPx + rowPx > element.scrollTop + viewPx) element.scrollTop = topPx + rowPx - viewPx;
  }, [box, index, rowPx]);
}

interface FocusFollowing {
  readonly box: RefObject<HTMLElement | null>;
  /** Whether the focus is to go to the selected row. */
  readonly isWanted: RefObject<boolean>;
  /** Of the selected row. */
  readonly index: number;
  readonly drawnFrom: number;
  /** While a cell is an editor, the focus is there. */
  readonly isEditing: boolean;
}

/**
 * The focus follows a walk by keyboard, also to a row that is drawn only once the scrolling has been seen: hence
 * `drawnFrom`. After an edit it goes back to the row, wherever that has gone.
 */
export function useFocusFollowing({ box, isWanted, index, drawnFrom, isEditing }: FocusFollowing): void {
  useEffect(() => {
    const isDrawn = index >= drawnFrom && !isEditing;
    const row = isDrawn && isWanted.current ? rowButton(box.current, index) : null;
    if (!row) return;
    isWanted.current = false;
    row.focus();
  }, [box, isWanted, index, drawnFrom, isEditing]);
}

export const rowButton = (box: HTMLElement | null, index: number) =>
  box?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"] button`) ?? null;
