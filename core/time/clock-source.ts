// Whose clock the words read: a zone's, or one with a fixed offset ("10:40-08:00"). Wall times and instants in microseconds.

import { endMicrosOfWall, firstMicrosOfWall } from './zone';

export type ClockSource =
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'offset'; readonly offsetMicros: number };

/** The first instant at which the clock shows this or later. */
export const firstMicros = (wallMicros: number, clock: ClockSource): number =>
  clock.kind === 'zone' ? firstMicrosOfWall(wallMicros, clock.zone) : wallMicros - clock.offsetMicros;

/** The first instant after the clock last showed anything before this. */
export const endMicros = (wallMicros: number, clock: ClockSource): number =>
  clock.kind === 'zone' ? endMicrosOfWall(wallMicros, clock.zone) : wallMicros - clock.offsetMicros;
