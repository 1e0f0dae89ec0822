// What a mark has about it besides its shape: the ring of a selection, badges, and the ghosts in its row.
// In: a shape and what is to be said of its event. Out: badge kinds, and boxes for labels to keep clear of, in px.

import type { Emphasis, Ghost } from '../ghosts/ghost';
import { type GhostShape, ghostBoxes } from '../ghosts/ghost-paint';
import { type BadgeKind, badgeBox } from './badge';
import { type Box, bodyOf, ringOf } from './mark-box';
import type { Shape } from './shape';

const NO_BADGES: readonly BadgeKind[] = [];
const NO_BOXES: readonly Box[] = [];

/** An event has a badge when a source says otherwise, and another when it changed between two states. */
export function badgesOf(
  ghosts: readonly { readonly ghost: Ghost }[],
  emphasis: Emphasis | null,
): readonly BadgeKind[] {
  if (ghosts.length === 0 && emphasis === null) return NO_BADGES;
  const disputed = ghosts.some(({ ghost }) => ghost.kind === 'stated');
  return [...(disputed ? (['disagreement'] as const) : []), ...(emphasis === null ? [] : [emphasis])];
}

/** Close about the body. */
export function boxesAround(shape: Shape, isRinged: boolean, badges: readonly BadgeKind[]): readonly Box[] {
  if (!isRinged && badges.length === 0) return NO_BOXES;
  return [...(isRinged ? [ringOf(shape)] : []), ...badges.map((kind) => badgeBox(shape, kind))];
}

/** In the row, wherever the other times lie. */
export function boxesAside(shape: Shape, ghosts: readonly GhostShape[]): readonly Box[] {
  if (ghosts.length === 0) return NO_BOXES;
  const body = bodyOf(shape);
  return ghosts.flatMap((ghost) => ghostBoxes(ghost, body));
}
