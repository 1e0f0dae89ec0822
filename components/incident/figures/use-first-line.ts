'use client';

// How many children of a wrapping row stand below its first line. While only that line is shown, they can be neither focused
// nor read out: what is cut off from sight is cut off for everybody.

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface FirstLine<E extends HTMLElement> {
  readonly row: RefObject<E | null>;
  /** Null until it is measured. */
  readonly belowCount: number | null;
}

export function useFirstLine<E extends HTMLElement>(isWhole: boolean): FirstLine<E> {
  const row = useRef<E>(null);
  const [belowCount, setBelowCount] = useState<number | null>(null);
  // With each rendering: children come, go and change their width.
  useLayoutEffect(() => {
    if (row.current === null) return;
    const children = [...row.current.children].filter((child) => child instanceof HTMLElement);
    const measure = () => {
      const below = children.filter(({ offsetTop }) => offsetTop > (children[0]?.offsetTop ?? 0));
      for (const child of children) child.style.visibility = !isWhole && below.includes(child) ? 'hidden' : '';
      setBelowCount(below.length);
    };
    const sizes = new ResizeObserver(measure);
    for (const sized of [row.current, ...children]) sizes.observe(sized);
    measure();
    return () => sizes.disconnect();
  });
  return { row, belowCount };
}
