'use client';

import { type RefObject, useEffect, useState } from 'react';
import { type RowWindow, rowWindow } from './row-window';

const RENDERED_HEIGHT_PX = 900;

/** The rows of a scrolling box to draw. */
export function useRowWindow(box: RefObject<HTMLElement | null>, rowCount: number, rowHeightPx: number): RowWindow {
  const [view, setView] = useState({ scrolledPx: 0, heightPx: RENDERED_HEIGHT_PX });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setView({ scrolledPx: element.scrollTop, heightPx: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [box]);
  return rowWindow(rowCount, rowHeightPx, view.scrolledPx, view.heightPx);
}
