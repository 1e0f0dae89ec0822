'use client';

// How many children of a wrapping row stand below its first line. While only that line is shown, they can be neither focused
// nor read out: what is cut off from sight is cut off for everybody.

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface FirstLine<E extends HTMLElement> {
  readonly row: RefObject<E | null>;
  /** What stands beside the row only while something is below: where its room is all that lacks, it goes and nothing is. */
  readonly beside: RefObject<HTMLButtonElement | null>;
  /** Null until it is measured. */
  readonly belowCount: number | null;
}

export function useFirstLine<E extends HTMLElement>(isWhole: boolean): FirstLine<E> {
  const row = useRef<E>(null);
  const beside = useRef<HTMLButtonElement>(null);
  const [belowCount, setBelowCount] = useState<number | null>(null);
  // With each rendering: children come, go and change their width.
  useLayoutEffect(() => {
    const { current } = row;
    if (current === null) return;
    const children = [...current.children].filter((child) => child instanceof HTMLElement);
    const measure = () => {
      const isOneLine = fitsWithout(beside.current, current, children);
      const below = children.filter(({ offsetTop }) => !isOneLine && offsetTop > (children[0]?.offsetTop ?? 0));
      for (const child of children) child.style.visibility = !isWhole && below.includes(child) ? 'hidden' : '';
      setBelowCount(below.length);
    };
    const sizes = new ResizeObserver(measure);
    for (const sized of [current, ...children]) sizes.observe(sized);
    measure();
    return () => sizes.disconnect();
  });
  return { row, beside, belowCount };
}

/** A grid has what is beside it on a phone below it. Widths are rounded, so each may be a pixel more. */
function fitsWithout(beside: HTMLElement | null, row: HTMLElement, children: readonly HTMLElement[]): boolean {
  const { display, columnGap } = getComputedStyle(row);
  if (beside === null || display !== 'flex') return false;
  const gapPx = Number.parseFloat(columnGap) || 0;
  const linePx = children.reduce((sum, { offsetWidth }) => sum + offsetWidth + 1 + gapPx, -gapPx);
  return (
    linePx <= row.offsetWidth + beside.offsetWidth + (Number.parseFloat(getComputedStyle(beside).marginRight) || 0)
  );
}
