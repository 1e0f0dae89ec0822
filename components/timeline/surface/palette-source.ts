// The colours of the drawing as the page has them now: read from its CSS variables, or the system's own
// where it forces colours. Watches for everything that changes them.

import type { ColourToken } from '@/core/timeline/painters/display-list';
import { LIGHT_PALETTE, type Palette } from '@/core/timeline/painters/palette';

/** Lines recede as they do elsewhere; the grey that the system has says that something cannot be used. */
const between = (percent: number): string => `color-mix(in srgb, CanvasText ${percent}%, Canvas)`;

/** What forced colours leave to tell apart: text, lines, surfaces, links and what is marked. */
const FORCED_PALETTE: Palette = {
  attack: 'CanvasText',
  detect: 'CanvasText',
  contain: 'CanvasText',
  disclose: 'LinkText',
  legal: 'LinkText',
  impact: 'CanvasText',
  ink: 'CanvasText',
  'ink-2': 'CanvasText',
  'ink-3': 'CanvasText',
  line: between(30),
  'line-strong': between(60),
  surface: 'Canvas',
  sunken: 'Canvas',
  accent: 'Highlight',
};

export function readPalette(element: Element): Palette {
  if (window.matchMedia('(forced-colors: active)').matches) return FORCED_PALETTE;
  const style = getComputedStyle(element);
  const palette = { ...LIGHT_PALETTE };
  for (const token of Object.keys(palette) as ColourToken[])
    palette[token] = style.getPropertyValue(`--${token}`).trim() || palette[token];
  return palette;
}

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)', 'print'];

/** Calls back when the theme, the system's colours or its contrast change, or paper is wanted; returns how to stop. */
export function watchPalette(onChange: () => void): () => void {
  const themes = new MutationObserver(onChange);
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  const queries = QUERIES.map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    themes.disconnect();
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}
