// Where the lanes lie: each as high as its rows need, from the axis down to the overview strip.
// In: the lanes, how many rows each has, and how many levels of spans lie above. Out: rectangles and heights in px.

import { printable } from '../labels/label-text';
import { textWidthPx } from '../labels/text-width';
import type { Primitive, Rect } from '../painters/display-list';
import { crisp, filled, line, rect, stroked, text } from '../painters/paint';
import { SPAN_LEVEL_PX } from '../span';
import type { Lane } from './lane';
import { gutterPx, isNarrow } from './plot';

const AXIS_HEIGHT_PX = 64;
/** A label fits above and below a dot. */
const LANE_HEIGHT_PX = 56;
/** A label fits between two rows of dots or bars, and no more; it stands nearer to the one that it names. */
const ROW_PITCH_PX = 33;
const FIRST_ROW_PX = 32;
/** Of a collapsed lane: a target of 24 px, and the line between lanes. */
const COLLAPSED_HEIGHT_PX = 27;
/** Inside narrow drawings the lane's name takes a line of its own. */
const NAME_LINE_PX = 16;
const BELOW_LANES_PX = 4;
const OVERVIEW_HEIGHT_PX = 28;
const NAME_INSET_PX = 18;
/** From the left edge to the middle of the sign that says whether a lane is open; beside a name on the plot, from its end. */
const SIGN_INSET_PX = 9;
const NARROW_INSET_PX = 8;
const LEAST_TARGET_PX = 24;
const NAME_TEXT = { sizePx: 12.5, weight: 540, colour: 'ink-2' } as const;
const NARROW_NAME_TEXT = { sizePx: 11, weight: 540, colour: 'ink-3' } as const;
const NAME_LINE_HEIGHT_PX = 16;
const LONGEST_NAME = 120;

export interface LaneRect extends Rect {
  readonly id: string;
  readonly label: string;
  readonly isCollapsed: boolean;
  readonly heading: HeadingRect;
}

/** Where a lane's name can be taken hold of, and where in it its sign stands. */
export interface HeadingRect extends Rect {
  readonly signXPx: number;
  readonly signYPx: number;
}

export interface LaneFrame {
  readonly widthPx: number;
  /** The line of the lowest span bracket. */
  readonly spanLinePx: number;
  readonly lanes: readonly LaneRect[];
  /** Where the last lane ends. */
  readonly bottomPx: number;
  readonly overviewTopPx: number;
  readonly heightPx: number;
}

export function laneFrame(
  lanes: readonly Lane[],
  rowCounts: readonly number[],
  spanLevelCount: number,
  widthPx: number,
): LaneFrame {
  const topPx = AXIS_HEIGHT_PX + spanLevelCount * SPAN_LEVEL_PX;
  const nameLine = isNarrow(widthPx) ? NAME_LINE_PX : 0;
  let yPx = topPx;
  const rects = lanes.map(({ id, label, isCollapsed = false }, index): LaneRect => {
    const rowsPx = LANE_HEIGHT_PX + ((rowCounts[index] ?? 1) - 1) * ROW_PITCH_PX;
    const heightPx = isCollapsed ? COLLAPSED_HEIGHT_PX : nameLine + rowsPx;
    yPx += heightPx;
    const rect = { xPx: 0, yPx: yPx - heightPx, widthPx, heightPx };
    return { id, label, isCollapsed, ...rect, heading: headingOf(label, rect, isCollapsed) };
  });
  const overviewTopPx = yPx + BELOW_LANES_PX;
  return {
    widthPx,
    spanLinePx: topPx - 14,
    lanes: rects,
    bottomPx: yPx,
    overviewTopPx,
    heightPx: overviewTopPx + OVERVIEW_HEIGHT_PX,
  };
}

/** Beside the plot all of the margin; on it, the line of the name. */
function headingOf(label: string, { yPx, widthPx, heightPx }: Rect, isCollapsed: boolean): HeadingRect {
  if (!isNarrow(widthPx)) {
    return { xPx: 0, yPx, widthPx: gutterPx(widthPx), heightPx, signXPx: SIGN_INSET_PX, signYPx: heightPx / 2 };
  }
  const { sizePx, weight } = NARROW_NAME_TEXT;
  const namePx = NARROW_INSET_PX + textWidthPx(nameOf({ label }), sizePx, weight);
  const linePx = isCollapsed ? heightPx : LEAST_TARGET_PX;
  return {
    ...{ xPx: 0, yPx, widthPx: Math.min(widthPx, namePx + LEAST_TARGET_PX), heightPx: linePx },
    ...{ signXPx: namePx + SIGN_INSET_PX, signYPx: narrowNamePx(isCollapsed) - 4 },
  };
}

/** The middle line of a row. A collapsed lane has one. */
export function rowLinePx(frame: LaneFrame, lane: number, row: number): number {
  const rect = frame.lanes[lane];
  if (rect?.isCollapsed) return rect.yPx + COLLAPSED_HEIGHT_PX / 2;
  const nameLine = isNarrow(frame.widthPx) ? NAME_LINE_PX : 0;
  return (rect?.yPx ?? 0) + nameLine + FIRST_ROW_PX + row * ROW_PITCH_PX;
}

/** Where labels may begin in a lane: below the lane's name where that lies inside. */
export function laneTopPx(frame: LaneFrame, lane: number): number {
  const rect = frame.lanes[lane];
  return (rect?.yPx ?? 0) + (isNarrow(frame.widthPx) && !rect?.isCollapsed ? NAME_LINE_PX : 0);
}

const MOST_NAME_LINES = 3;

const nameOf = ({ label }: Pick<Lane, 'label'>): string => printable(label.slice(0, LONGEST_NAME));

/** From the lane's upper edge to its name's baseline, where that lies inside. */
const narrowNamePx = (isCollapsed: boolean): number => (isCollapsed ? 17 : 14);

const nameWidthPx = (text: string): number => textWidthPx(text, NAME_TEXT.sizePx, NAME_TEXT.weight);

/** A word that is too long for the margin ends in an ellipsis. */
function fitted(word: string, roomPx: number): string {
  if (nameWidthPx(word) <= roomPx) return word;
  const characters = Array.from(word);
  while (characters.length > 1 && nameWidthPx(`${characters.join('')}…`) > roomPx) characters.pop();
  return `${characters.join('')}…`;
}

/** Breaks a lane's name into as many lines as its width needs, between words. */
function nameLines(label: string, roomPx: number): readonly string[] {
  const lines: string[] = [];
  for (const word of nameOf({ label })
    .split(' ')
    .map((each) => fitted(each, roomPx))) {
    const joined = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (nameWidthPx(joined) > roomPx && lines.length > 0) lines.push(word);
    else lines[Math.max(0, lines.length - 1)] = joined;
  }
  const shown = lines.slice(0, MOST_NAME_LINES);
  return shown.length < lines.length ? [...shown.slice(0, -1), fitted(`${shown.at(-1)} ${label}`, roomPx)] : lines;
}

function paintName(lane: LaneRect, widthPx: number): readonly Primitive[] {
  if (isNarrow(widthPx))
    return [
      text(NARROW_INSET_PX, lane.yPx + narrowNamePx(lane.isCollapsed), nameOf(lane), NARROW_NAME_TEXT, {
        halo: 'surface',
      }),
    ];
  const roomPx = gutterPx(widthPx) - NAME_INSET_PX - 8;
  const lines = lane.isCollapsed ? [fitted(nameOf(lane), roomPx)] : nameLines(lane.label, roomPx);
  const firstPx = lane.yPx + lane.heightPx / 2 + 4 - ((lines.length - 1) * NAME_LINE_HEIGHT_PX) / 2;
  return lines.map((words, index) => text(NAME_INSET_PX, firstPx + index * NAME_LINE_HEIGHT_PX, words, NAME_TEXT));
}

/** The lines between lanes, beneath everything. */
export const paintLaneLines = (frame: LaneFrame): readonly Primitive[] =>
  frame.lanes.slice(1).map(({ yPx }) => line(null, [0, crisp(yPx), frame.widthPx, crisp(yPx)], stroked('line', 1)));

/** Names, the line beside them and the overview's caption where there is one, above everything that scrolls. */
export function paintNames(frame: LaneFrame, isStill: boolean | undefined): readonly Primitive[] {
  const gutter = gutterPx(frame.widthPx);
  const captionPx = frame.overviewTopPx + 18;
  const beside = line(null, [crisp(gutter), 0, crisp(gutter), frame.heightPx], stroked('line', 1));
  const caption = text(NAME_INSET_PX, captionPx, 'Overview', { sizePx: 11.5, weight: 400, colour: 'ink-3' });
  return [
    ...frame.lanes.flatMap((lane) => paintName(lane, frame.widthPx)),
    line(null, [0, crisp(frame.overviewTopPx), frame.widthPx, crisp(frame.overviewTopPx)], stroked('line', 1)),
    ...(gutter === 0 ? [] : isStill ? [beside] : [beside, caption]),
  ];
}

/** The ground of everything, with what lies below the overview. */
export const surface = (frame: LaneFrame, belowPx: number): Primitive =>
  rect(null, { xPx: 0, yPx: 0, widthPx: frame.widthPx, heightPx: frame.heightPx + belowPx }, 0, filled('surface'));
