import { afterEach, describe, expect, it, vi } from 'vitest';
import { bringIntoSight } from './in-sight';

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** A drawing of 400 px in a box that shows 600 px of its page, from 100 px below the upper edge. */
function scrolledTo(scrollPx: number) {
  const box = document.createElement('div');
  const drawing = document.createElement('div');
  box.style.overflowY = 'auto';
  box.append(drawing);
  document.body.append(box);
  vi.spyOn(box, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 100, 500, 600));
  vi.spyOn(drawing, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 100 - scrollPx, 500, 400));
  drawing.scrollIntoView = vi.fn();
  return drawing;
}

const motion = (isReduced: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: isReduced }));

describe('bringIntoSight', () => {
  it('brings back what the page is scrolled away from', () => {
    motion(false);
    const drawing = scrolledTo(390);
    bringIntoSight(drawing);
    expect(drawing.scrollIntoView).toHaveBeenCalledWith({ block: 'nearest', behavior: 'smooth' });
  });
  it('does so at once where nothing is to move by itself', () => {
    motion(true);
    const drawing = scrolledTo(390);
    bringIntoSight(drawing);
    expect(drawing.scrollIntoView).toHaveBeenCalledWith({ block: 'nearest', behavior: 'instant' });
  });
  it('leaves the page where most of the drawing is to be seen', () => {
    const drawing = scrolledTo(120);
    bringIntoSight(drawing);
    expect(drawing.scrollIntoView).not.toHaveBeenCalled();
  });
});
