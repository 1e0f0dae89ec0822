// Deadlines on the drawing: a flag at the foot of the lanes, on a line that runs up through them; for one that is known within
// bounds a whisker on to its latest end. They are computed, not recorded, so there is nothing to take hold of.
// In: where time is drawn. Out: primitives to paint above the drawing. Those that stand together share a flag and a label.

import type { Instant } from '@/core/time/instant';
import type { ColourToken, Primitive } from '@/core/timeline/display-list';
import type { Drawing } from '@/core/timeline/drawing';
import { boxesOf } from '@/core/timeline/mark-box';
import { crisp, filled, line, shape, stroked, text } from '@/core/timeline/paint';
import { textWidthPx } from '@/core/timeline/text-width';

export interface DeadlineFlag {
  readonly id: string;
  readonly label: string;
  /** Null where that side is open. Not both. */
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
  readonly colour: ColourToken;
}

const POLE_PX = 18;
const PENNANT_PX = 9;
const ABOVE_FOOT_PX = 3;
/** Flags that are nearer than this stand together. */
const TOGETHER_PX = 12;
const CAP_PX = 4;
/** How far an open end is drawn. */
const OPEN_PX = 28;
const LABEL_INSET_PX = PENNANT_PX + 4;
/** From the pennant's top to the middle of the label. */
const LABEL_DOWN_PX = 8;
const LABEL = { sizePx: 11, weight: 400 } as const;
const LONGEST_LABEL = 42;
const SHORTEST_LABEL = 6;
const LABEL_GAP_PX = 4;

interface PlacedFlag {
  readonly flags: readonly DeadlineFlag[];
  readonly xPx: number;
  readonly latestPx: number | null;
}

/** @param now where the word for it stands, which labels keep clear of */
export function deadlineFlags(
  drawing: Drawing,
  flags: readonly DeadlineFlag[],
  now: Instant | null = null,
): readonly Primitive[] {
  const last = drawing.lanes.at(-1);
  if (flags.length === 0 || last === undefined) return [];
  const { scale } = drawing;
  const footPx = last.yPx + last.heightPx - ABOVE_FOOT_PX;
  const topPx = drawing.lanes[0]?.yPx ?? 0;
  const shown = together(flags, drawing).filter(
    ({ xPx, latestPx }) => xPx <= scale.rightPx && (latestPx ?? xPx + OPEN_PX) >= scale.leftPx,
  );
  const taken = takenAt(drawing, footPx - POLE_PX + LABEL_DOWN_PX);
  return [
    { kind: 'clip', xPx: scale.leftPx, yPx: topPx, widthPx: scale.widthPx, heightPx: footPx + ABOVE_FOOT_PX - topPx },
    ...paintFlags(shown, drawing, { topPx, footPx, taken, nowPx: now && scale.x(now) }),
    { kind: 'unclip' },
  ];
}

interface Ground extends Pick<Room, 'topPx' | 'footPx' | 'taken'> {
  readonly nowPx: number | null;
}

/** From left to right, each label clear of the one before. */
function paintFlags(shown: readonly PlacedFlag[], { scale }: Drawing, ground: Ground): readonly Primitive[] {
  const painted: Primitive[] = [];
  let roomFromPx: number = scale.leftPx;
  shown.forEach((placed, place) => {
    const nextPx = shown[place + 1]?.xPx ?? scale.rightPx;
    const roomToPx = roomBefore(nextPx, placed.xPx, ground.nowPx);
    const flag = paintFlag(placed, { ...ground, roomFromPx, roomToPx });
    painted.push(...flag);
    const labelEnds = flag.map((part) => (part.kind === 'text' ? part.xPx + widthOf(part.text) : 0));
    roomFromPx = Math.max(placed.xPx + PENNANT_PX, ...labelEnds);
  });
  return painted;
}

/** A label that begins before the word for now ends before it. */
const roomBefore = (nextPx: number, xPx: number, nowPx: number | null): number =>
  nowPx !== null && nowPx > xPx ? Math.min(nextPx, nowPx) : nextPx;

/** From left to right. */
function together(flags: readonly DeadlineFlag[], { scale }: Drawing): readonly PlacedFlag[] {
  const at = ({ earliest, latest }: DeadlineFlag): number => scale.x(earliest ?? latest ?? 0);
  const groups: { flags: DeadlineFlag[]; xPx: number; latestPx: number | null }[] = [];
  for (const flag of flags.toSorted((a, b) => at(a) - at(b))) {
    const last = groups.at(-1);
    const latestPx = flag.latest === null ? null : scale.x(flag.latest);
    if (last !== undefined && at(flag) - last.xPx < TOGETHER_PX) {
      last.flags.push(flag);
      last.latestPx = last.latestPx === null || latestPx === null ? null : Math.max(last.latestPx, latestPx);
    } else groups.push({ flags: [flag], xPx: at(flag), latestPx });
  }
  return groups;
}

/** What stands where labels would, from left to right in px. */
interface Taken {
  readonly leftPx: number;
  readonly rightPx: number;
}

/** Marks, and their labels, that reach into the line of text around this height. */
function takenAt({ marks, labels }: Drawing, middlePx: number): readonly Taken[] {
  const reaches = (yPx: number, halfPx: number): boolean => Math.abs(yPx - middlePx) < halfPx + LABEL.sizePx / 2;
  return [
    ...marks.flatMap(({ shape, yPx }) => boxesOf(shape).filter(({ halfPx }) => reaches(yPx, halfPx))),
    ...labels
      .filter(({ yPx, heightPx }) => reaches(yPx + heightPx / 2, heightPx / 2))
      .map(({ xPx, widthPx }) => ({ leftPx: xPx, rightPx: xPx + widthPx })),
  ];
}

interface Room {
  readonly topPx: number;
  readonly footPx: number;
  readonly taken: readonly Taken[];
  /** Where the flag before ends, with its label. */
  readonly roomFromPx: number;
  /** Where the next flag stands. */
  readonly roomToPx: number;
}

function paintFlag({ flags, xPx, latestPx }: PlacedFlag, room: Room): readonly Primitive[] {
  const [first] = flags;
  if (first === undefined) return [];
  const { colour } = first;
  const { topPx, footPx } = room;
  const lineX = crisp(xPx);
  const headPx = footPx - POLE_PX;
  return [
    line(null, [lineX, topPx, lineX, headPx], stroked(colour, 1, [1, 4])),
    ...whisker(lineX, latestPx, footPx, colour),
    line(null, [lineX, headPx, lineX, footPx], stroked(colour, 1.5)),
    shape(
      null,
      [lineX, headPx, lineX + PENNANT_PX, headPx + 3.5, lineX, headPx + 7],
      filled(colour),
      stroked(colour, 1),
    ),
    ...labelOf(flags, lineX, headPx + LABEL_DOWN_PX, room),
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

/** To the right of the flag, or to its left where something else stands on the right. */
function labelOf(
  flags: readonly DeadlineFlag[],
  poleX: number,
  yPx: number,
  { roomFromPx, roomToPx, taken }: Room,
): readonly Primitive[] {
  const whole = flags.length === 1 ? (flags[0]?.label ?? '') : `${flags.length} deadlines`;
  const rightX = poleX + LABEL_INSET_PX;
  const right = fitting(whole, freeUntil(rightX, roomToPx, taken) - rightX - LABEL_GAP_PX);
  if (right !== '') return [painted(right, rightX, yPx)];
  const leftEnd = poleX - LABEL_GAP_PX;
  const left = fitting(whole, leftEnd - freeFrom(leftEnd, roomFromPx, taken) - LABEL_GAP_PX);
  return left === '' ? [] : [painted(left, leftEnd - widthOf(left), yPx)];
}

const painted = (words: string, xPx: number, yPx: number): Primitive =>
  text(xPx, yPx, words, { ...LABEL, colour: 'ink-2' }, { halo: 'surface' });

const freeUntil = (fromPx: number, toPx: number, taken: readonly Taken[]): number =>
  Math.min(toPx, ...taken.filter(({ rightPx }) => rightPx > fromPx).map(({ leftPx }) => leftPx));

const freeFrom = (toPx: number, fromPx: number, taken: readonly Taken[]): number =>
  Math.max(fromPx, ...taken.filter(({ leftPx }) => leftPx < toPx).map(({ rightPx }) => rightPx));

const widthOf = (words: string): number => textWidthPx(words, LABEL.sizePx, LABEL.weight);

/** The whole, or as much of it as there is room for; empty where that would say nothing. */
function fitting(whole: string, roomPx: number): string {
  const fits = (words: string): boolean => widthOf(words) <= roomPx;
  if (whole.length <= LONGEST_LABEL && fits(whole)) return whole;
  for (let length = Math.min(LONGEST_LABEL, whole.length) - 1; length >= SHORTEST_LABEL; length -= 1) {
    const words = `${whole.slice(0, length).trimEnd()}…`;
    if (fits(words)) return words;
  }
  return '';
}
