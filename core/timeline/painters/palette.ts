// Colours for the drawing's tokens: as the page's CSS variables, and as values for light, dark and paper.

import type { ColourToken } from './display-list';

export type Palette = Readonly<Record<ColourToken, string>>;

export const LIGHT_PALETTE: Palette = {
  attack: '#c2352b',
  detect: '#b26a00',
  contain: '#16794c',
  disclose: '#2f5bea',
  legal: '#6b3fc4',
  impact: '#5b6472',
  ink: '#14181f',
  'ink-2': '#4a5361',
  'ink-3': '#727c8b',
  line: '#e3e6eb',
  'line-strong': '#cfd4dc',
  surface: '#ffffff',
  sunken: '#f0f2f5',
  accent: '#2f5bea',
};

export const DARK_PALETTE: Palette = {
  attack: '#f0776d',
  detect: '#e2a54a',
  contain: '#57c08d',
  disclose: '#7d9bff',
  legal: '#b296f5',
  impact: '#97a1b0',
  ink: '#e8ecf2',
  'ink-2': '#aab3c0',
  'ink-3': '#7d8797',
  line: '#242b35',
  'line-strong': '#38414e',
  surface: '#151a21',
  sunken: '#10141a',
  accent: '#7d9bff',
};

/** For SVG inside the page, which then follows its theme. */
export const VARIABLE_PALETTE: Palette = {
  attack: 'var(--attack)',
  detect: 'var(--detect)',
  contain: 'var(--contain)',
  disclose: 'var(--disclose)',
  legal: 'var(--legal)',
  impact: 'var(--impact)',
  ink: 'var(--ink)',
  'ink-2': 'var(--ink-2)',
  'ink-3': 'var(--ink-3)',
  line: 'var(--line)',
  'line-strong': 'var(--line-strong)',
  surface: 'var(--surface)',
  sunken: 'var(--sunken)',
  accent: 'var(--accent)',
};
