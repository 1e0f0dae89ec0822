// Paints deadlines above the drawing: a flag on a line that runs up through the lanes; for one that is known within bounds a
// whisker on to its latest end.

import type { Instant } from '../time/instant';
import {
  ABOVE_FOOT_PX,
  type DeadlineFlag,
  FLAG_LABEL,
  OPEN_PX,
  PENNANT_PX,
  type PlacedFlag,
  placedFlags,
} from './deadline-flags';
import type { Drawing } from './drawing';
import type { ColourToken, Primitive } from './painters/display-list';
import { crisp, filled, line, shape, stroked, text } from './painters/paint';

const CAP_PX = 4;

/** @param now where the word for it stands, which labels keep clear of */
export function paintDeadlineFlags(
  drawing: Drawing,
  flags?: readonly DeadlineFlag[],
  now?: Instant,
): readonly Primitive[] {
  const placed = placedFlags(drawing, flags, now);
  const [first] = placed;
  if (first === undefined) return [];
  const { scale, lanes } = drawing;
  const topPx = lanes[0]?.yPx ?? 0;
  const heightPx = first.footPx + ABOVE_FOOT_PX - topPx;
  return [
    { kind: 'clip', xPx: scale.leftPx, yPx: topPx, widthPx: scale.widthPx, heightPx },
    ...placed.flatMap((flag) => paintFlag(flag, topPx)),
    { kind: 'unclip' },
  ];
}

function paintFlag({ flags, xPx, latestPx, headPx, footPx, label }: PlacedFlag, topPx: number): readonly Primitive[] {
  const colour = flags[0]?.colour ?? 'ink-2';
  const lineX = crisp(xPx);
  const pennant = [lineX, headPx, lineX + PENNANT_PX, headPx + 3.5, lineX, headPx + 7];
  return [
    line(null, [lineX, topPx, lineX, headPx], stroked(colour, 1, [1, 4])),
    ...whisker(lineX, latestPx, footPx, colour),
    line(null, [lineX, headPx, lineX, footPx], stroked(colour, 1.5)),
    shape(null, pennant, filled(colour), stroked(colour, 1)),
    ...(label === null
      ? []
      : [text(label.xPx, label.yPx, label.words, { ...FLAG_LABEL, colour: 'ink-2' }, { halo: 'surface' })]),
  ];
}

/** On to the latest end where that is another one; an open end is dotted. */
function whisker(xPx: number, latestPx: number | null, footPx: number, colour: ColourToken): readonly Primitive[] {
  const yPx = footPx - 1;
  if (latestPx === null) return [line(null, [xPx, yPx, xPx + OPEN_PX, yPx], stroked(colour, 1.5, [2, 3]))];
  if (latestPx - xPx < 2) return [];
  return [
    line(null, [xPx, yPx, latestPx, yPx], stroked(colour, 1.5)),
    line(null, [latestPx, yPx - CAP_PX, latestPx, yPx + CAP_PX / 2], stroked(colour, 1.5)),
  ];
}
