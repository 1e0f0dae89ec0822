// Whoever asks something of the drawing by a key or from the toolbar is to see what becomes of it: where the page is
// scrolled away from most of it, it comes back. What can be seen stays where it is, since a press must not move the page.

import { prefersReducedMotion } from '../reduced-motion';

const ENOUGH = 0.5;

export function bringIntoSight(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  const window = windowOnto(element);
  const seenPx = Math.min(bottom, window.bottom) - Math.max(top, window.top);
  const couldBePx = Math.min(bottom - top, window.bottom - window.top);
  if (seenPx >= couldBePx * ENOUGH) return;
  element.scrollIntoView({ block: 'nearest', behavior: prefersReducedMotion() ? 'instant' : 'smooth' });
}

/** What of the screen shows the element wherever it is scrolled to. */
function windowOnto(element: HTMLElement): { readonly top: number; readonly bottom: number } {
  let shown = { top: 0, bottom: globalThis.innerHeight };
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(parent).overflowY)) continue;
    const { top, bottom } = parent.getBoundingClientRect();
    shown = { top: Math.max(shown.top, top), bottom: Math.min(shown.bottom, bottom) };
  }
  return shown;
}
