// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { standInForBrowser } from '../browser.sample';
import { CanvasSurface } from './canvas-surface';
import { warmTimeline } from './warm-events';

beforeEach(() => standInForBrowser(100));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('paints whatever a large incident has, where nobody sees it', () => {
  const paint = vi.spyOn(CanvasSurface.prototype, 'paint');
  warmTimeline();
  const painted = paint.mock.calls.flatMap(([list]) => list);
  const kinds = new Set(painted.map(({ kind }) => kind));
  for (const kind of ['steps', 'circle', 'fade', 'rect', 'line', 'text'] as const) expect(kinds).toContain(kind);
  expect(painted.some((each) => each.kind === 'text' && each.halo !== null)).toBe(true);
  expect(document.querySelector('canvas')).toBeNull();
});
