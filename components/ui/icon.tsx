// The interface's icons: outlines of 1.5 px on a grid of 16, drawn in the text's colour.
// They are decoration beside words or inside a named button, so assistive technology never sees them.

import type { ReactElement } from 'react';

/** Each value is the `d` of one path. */
const PATHS = {
  add: 'M8 3.25v9.5M3.25 8h9.5',
  arrowDown: 'M8 3v10m-4-4 4 4 4-4',
  arrowLeft: 'M13 8H3m4-4L3 8l4 4',
  arrowRight: 'M3 8h10M9 4l4 4-4 4',
  arrowUp: 'M8 13V3M4 7l4-4 4 4',
  calendar: 'M3 4.5h10v8.5H3zM3 7.25h10M5.75 2.75v3M10.25 2.75v3',
  check: 'm3.25 8.5 3 3 6.5-7',
  chevronDown: 'm4.25 6.25 3.75 3.75 3.75-3.75',
  chevronUp: 'm4.25 9.75 3.75-3.75 3.75 3.75',
  chevronRight: 'm6.25 4.25 3.75 3.75-3.75 3.75',
  chevronsUpDown: 'm5 6 3-3 3 3M5 10l3 3 3-3',
  clock: 'M8 2.25a5.75 5.75 0 1 0 0 11.5 5.75 5.75 0 0 0 0-11.5M8 5v3.25l2 1.5',
  close: 'm4 4 8 8m0-8-8 8',
  copy: 'M5.75 5.75h7.5v7.5h-7.5zM10.25 5.75v-3h-7.5v7.5h3',
  document: 'M4 2.25h5l3 3v8.5H4zM9 2.25v3h3M6 8.25h4M6 10.75h4',
  edit: 'm3 13 .6-2.7 7-7 2.1 2.1-7 7zM9.2 4.7l2.1 2.1',
  external: 'M9.25 3h3.75v3.75M13 3 7.75 8.25M6.5 4H3.25v8.75H12V9.5',
  eye: 'M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8M8 6.1a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8',
  filter: 'M2.5 4.5h11M4.75 8h6.5M7 11.5h2',
  flag: 'M4 14V2.5h8.25L10 5.5l2.25 3H4',
  keyboard: 'M1.75 4.25h12.5v7.5H1.75zM4.25 6.75h.01M6.75 6.75h.01M9.25 6.75h.01M11.75 6.75h.01M5.25 9.25h5.5',
  lock: 'M3.75 7.25h8.5v6h-8.5zM5.5 7.25V5a2.5 2.5 0 0 1 5 0v2.25',
  minus: 'M3.25 8h9.5',
  more: 'M3.5 7.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1M8 7.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1M12.5 7.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1',
  people:
    'M6 3a2.25 2.25 0 1 0 0 4.5A2.25 2.25 0 0 0 6 3M1.75 13c0-2.4 1.9-3.75 4.25-3.75S10.25 10.6 10.25 13M10.5 3.25a2.1 2.1 0 0 1 0 4M12 9.6c1.4.5 2.25 1.7 2.25 3.4',
  redo: 'M12.75 6.25h-6a3.25 3.25 0 0 0 0 6.5h2.5m3.5-6.5L9.75 3.25m3 3-3 3',
  remove: 'M3 4.5h10M6.25 4.5V2.75h3.5V4.5M4.25 4.5l.6 8.75h6.3l.6-8.75M6.75 7v3.75M9.25 7v3.75',
  search: 'M7 2.75a4.25 4.25 0 1 0 0 8.5 4.25 4.25 0 0 0 0-8.5M10.25 10.25l3 3',
  undo: 'M3.25 6.25h6a3.25 3.25 0 0 1 0 6.5h-2.5m-3.5-6.5 3-3m-3 3 3 3',
  warning: 'M8 2.5 14.25 13H1.75zM8 6.5v3M8 11.25h.01',
} as const;

export type IconName = keyof typeof PATHS;

export interface IconProps {
  readonly name: IconName;
  readonly sizePx?: number;
  readonly className?: string;
}

export function Icon({ name, sizePx = 16, className }: IconProps): ReactElement {
  return (
    <svg
      aria-hidden="true"
      className={`shrink-0 ${className ?? ''}`}
      width={sizePx}
      height={sizePx}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
