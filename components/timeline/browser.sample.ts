// What a window without a screen lacks and the timeline touches, for tests: a width, a canvas without a context, fonts, media queries, sizes.

import { vi } from 'vitest';

class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

export function standInForBrowser(widthPx: number): void {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  vi.spyOn(HTMLCanvasElement.prototype, 'clientWidth', 'get').mockReturnValue(widthPx);
  vi.stubGlobal('ResizeObserver', NoResize);
  vi.stubGlobal('matchMedia', (media: string) => Object.assign(new EventTarget(), { media, matches: false }));
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { check: () => true, load: () => Promise.resolve([]) },
  });
}
