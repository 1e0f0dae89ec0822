// A small round badge at a mark's shoulder: that its sources disagree, or what became of it between two states.
// In: a mark's shape and a kind. Out: the room it takes, and primitives; signs are drawn as lines, so no font matters.

import type { Emphasis } from '../ghosts/ghost';
import type { ColourToken, Primitive } from '../painters/display-list';
import { circle, filled, line, stroked } from '../painters/paint';
import { type Box, bodyOf } from './mark-box';
import type { Shape } from './shape';

export type BadgeKind = Emphasis | 'disagreement';

export const BADGE_RADIUS_PX = 5.5;
/** With its rim. */
const REACH_PX = BADGE_RADIUS_PX + 1;
/** From the body's upper edge to the middle of the badge. */
const RISE_PX = 2;
/** From the body's side to the middle of the badge. */
const ASIDE_PX = 1;

/** Lines through x, y, x, y … about the middle of the badge. */
const SIGNS: Readonly<Record<BadgeKind, readonly (readonly number[])[]>> = {
  disagreement: [
    [-2.6, -1.3, 2.6, -1.3],
    [-2.6, 1.3, 2.6, 1.3],
    [1.5, -3.2, -1.5, 3.2],
  ],
  added: [
    [-2.8, 0, 2.8, 0],
    [0, -2.8, 0, 2.8],
  ],
  removed: [[-2.8, 0, 2.8, 0]],
  moved: [
    [-3.2, 0, 3.2, 0],
    [-1.4, -1.8, -3.2, 0, -1.4, 1.8],
    [1.4, -1.8, 3.2, 0, 1.4, 1.8],
  ],
  changed: [[0, -2.6, 2.7, 2, -2.7, 2, 0, -2.6]],
};

interface Look {
  readonly fill: ColourToken;
  readonly rim: ColourToken;
  readonly sign: ColourToken;
}

const lookOf = (kind: BadgeKind): Look =>
  kind === 'disagreement'
    ? { fill: 'surface', rim: 'ink-2', sign: 'ink' }
    : { fill: 'accent', rim: 'surface', sign: 'surface' };

/** The badge of a disagreement sits at the right shoulder, that of a change at the left one, so that both can be there. */
function middleOf(shape: Shape, kind: BadgeKind): { readonly xPx: number; readonly risePx: number } {
  const { leftPx, rightPx, halfPx } = bodyOf(shape);
  const xPx = kind === 'disagreement' ? rightPx + ASIDE_PX : leftPx - ASIDE_PX;
  return { xPx, risePx: halfPx + RISE_PX };
}

export function badgeBox(shape: Shape, kind: BadgeKind): Box {
  const { xPx, risePx } = middleOf(shape, kind);
  return { leftPx: xPx - REACH_PX, rightPx: xPx + REACH_PX, halfPx: risePx + REACH_PX };
}

/** The badge about a middle of its own, as in a legend. */
export function paintBadgeAt(kind: BadgeKind, eventId: string | null, xPx: number, yPx: number): readonly Primitive[] {
  const { fill, rim, sign } = lookOf(kind);
  const shifted = (points: readonly number[]) => points.map((px, index) => px + (index % 2 === 0 ? xPx : yPx));
  return [
    circle(eventId, xPx, yPx, BADGE_RADIUS_PX, filled(fill), stroked(rim, 1.2)),
    ...SIGNS[kind].map((points) => line(eventId, shifted(points), stroked(sign, 1.2))),
  ];
}

export function paintBadge(kind: BadgeKind, eventId: string, shape: Shape, yPx: number): readonly Primitive[] {
  const { xPx, risePx } = middleOf(shape, kind);
  return paintBadgeAt(kind, eventId, xPx, yPx - risePx);
}
