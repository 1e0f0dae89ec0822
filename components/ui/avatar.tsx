// A person as two letters on a colour that is always theirs. White on each of these has a contrast of at least 5 : 1.

import type { ReactElement } from 'react';
import { initialsOf } from './initials';

const COLOURS = ['#2f5bea', '#16794c', '#925600', '#6b3fc4', '#9b2c6f', '#0f6f83', '#5b6472'] as const;

function colourOf(name: string): string {
  const sum = [...name].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
  return COLOURS[sum % COLOURS.length] ?? COLOURS[0];
}

export interface AvatarProps {
  readonly name: string;
  readonly sizePx?: number;
  /** Where something about it already says whose it is. */
  readonly isDecorative?: boolean;
}

export function Avatar({ name, sizePx = 26, isDecorative = false }: AvatarProps): ReactElement {
  return (
    <span
      {...(isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
      className="inline-grid shrink-0 select-none place-items-center rounded-full font-semibold text-[10px] text-white leading-none forced-color-adjust-none"
      style={{ width: sizePx, height: sizePx, backgroundColor: colourOf(name) }}
    >
      {initialsOf(name)}
    </span>
  );
}
