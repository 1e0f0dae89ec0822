// Where deadlines stand on the drawing: each at the foot of the lanes, with a label beside it where there is room. They are
// computed, not recorded, so there is nothing to take hold of; pressed, they lead to what they are of.
// In: deadlines, and where time is drawn. Out: places in px, from left to right. Those that stand together share one.

import type { Instant } from '../time/instant';
import type { Drawing } from './drawing';
import { keepLast } from './keep-last';
import { textWidthPx } from './labels/text-width';
import { boxesOf } from './marks/mark-box';
import { grown } from './marks/mark-hit';
import type { ColourToken, Rect } from './painters/display-list';
import { crisp } from './painters/paint';

export interface DeadlineFlag {
  readonly id: string;
  readonly label: string;
  /** How it stands, and until when. */
  readonly words: string;
  /** Null where that side is open. Not both. */
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
  readonly colour: ColourToken;
}

const POLE_PX = 18;
export const PENNANT_PX = 9;
export const ABOVE_FOOT_PX = 3;
/** How far an open end is drawn. */
export const OPEN_PX = 28;
export const FLAG_LABEL = { sizePx: 11, weight: 400 } as const;

/** Flags that are nearer than this stand together. */
const TOGETHER_PX = 12;
const LABEL_INSET_PX = PENNANT_PX + 4;
/** From the pennant's top to the middle of the label. */
const LABEL_DOWN_PX = 8;
const LONGEST_LABEL = 42;
const SHORTEST_LABEL = 6;
const LABEL_GAP_PX = 4;

interface Group {
  readonly flags: readonly DeadlineFlag[];
  readonly xPx: number;
  /** Null where the latest end of one is open. */
  readonly latestPx: number | null;
}

export interface PlacedFlag extends Group {
  /** At the top of the pennant. */
  readonly headPx: number;
  readonly footPx: number;
  readonly label: FlagLabel | null;
}

/** On its baseline, from its left end. */
interface FlagLabel {
  readonly words: string;
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
}

/** Where a flag can be pointed at. */
export interface FlagTarget extends Rect {
  /** The deadlines, the earliest first. */
  readonly ids: readonly string[];
}

const NONE: readonly DeadlineFlag[] = [];
const kept = keepLast<Drawing, readonly PlacedFlag[]>();

/** @param now where the word for it stands, which labels keep clear of */
export const placedFlags = (
  drawing: Drawing,
  flags: readonly DeadlineFlag[] = NONE,
  now: Instant | null = null,
): readonly PlacedFlag[] =>
  kept(drawing, [flags, now], () => {
    const last = drawing.lanes.at(-1);
    if (flags.length === 0 || last === undefined) return [];
    const { scale } = drawing;
    const shown = together(flags, drawing).filter(
      ({ xPx, latestPx }) => xPx <= scale.rightPx && (latestPx ?? xPx + OPEN_PX) >= scale.leftPx,
    );
    return labelled(shown, drawing, last.yPx + last.heightPx - ABOVE_FOOT_PX, now && scale.x(now));
  });

export const flagTargets = (placed: readonly PlacedFlag[]): readonly FlagTarget[] =>
  placed.map(({ flags, xPx, headPx, footPx, label }) => {
    const leftPx = Math.min(xPx, label?.xPx ?? xPx);
    const rightPx = Math.max(xPx + PENNANT_PX, label === null ? 0 : label.xPx + label.widthPx);
    const box = { xPx: leftPx, yPx: headPx, widthPx: rightPx - leftPx, heightPx: footPx - headPx };
    return { ids: flags.map(({ id }) => id), ...grown(box) };
  });

/** From left to right. */
function together(flags: readonly DeadlineFlag[], { scale }: Drawing): readonly Group[] {
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

/** From left to right, each label clear of the one before. */
function labelled(
  shown: readonly Group[],
  drawing: Drawing,
  footPx: number,
  nowPx: number | null,
): readonly PlacedFlag[] {
  const headPx = footPx - POLE_PX;
  const yPx = headPx + LABEL_DOWN_PX;
  const taken = takenAt(drawing, yPx);
  let roomFromPx: number = drawing.scale.leftPx;
  return shown.map((group, place) => {
    const nextPx = shown[place + 1]?.xPx ?? drawing.scale.rightPx;
    const roomToPx = roomBefore(nextPx, group.xPx, nowPx);
    const label = labelOf(group.flags, crisp(group.xPx), yPx, { taken, roomFromPx, roomToPx });
    roomFromPx = Math.max(group.xPx + PENNANT_PX, label === null ? 0 : label.xPx + label.widthPx);
    return { ...group, headPx, footPx, label };
  });
}

/** A label that begins before the word for now ends before it. */
const roomBefore = (nextPx: number, xPx: number, nowPx: number | null): number =>
  nowPx !== null && nowPx > xPx ? Math.min(nextPx, nowPx) : nextPx;

/** What stands where labels would, from left to right in px. */
interface Taken {
  readonly leftPx: number;
  readonly rightPx: number;
}

/** Marks, and their labels, that reach into the line of text around this height. */
function takenAt({ marks, labels }: Drawing, middlePx: number): readonly Taken[] {
  const reaches = (yPx: number, halfPx: number): boolean => Math.abs(yPx - middlePx) < halfPx + FLAG_LABEL.sizePx / 2;
  return [
    ...marks.flatMap(({ shape, yPx }) => boxesOf(shape).filter(({ halfPx }) => reaches(yPx, halfPx))),
    ...labels
      .filter(({ yPx, heightPx }) => reaches(yPx + heightPx / 2, heightPx / 2))
      .map(({ xPx, widthPx }) => ({ leftPx: xPx, rightPx: xPx + widthPx })),
  ];
}

interface Room {
  readonly taken: readonly Taken[];
  /** Where the flag before ends, with its label. */
  readonly roomFromPx: number;
  /** Where the next flag stands. */
  readonly roomToPx: number;
}

/** To the right of the flag, or to its left where something else stands on the right. */
function labelOf(
  flags: readonly DeadlineFlag[],
  poleX: number,
  yPx: number,
  { roomFromPx, roomToPx, taken }: Room,
): FlagLabel | null {
  const whole = flags.length === 1 ? (flags[0]?.label ?? '') : `${flags.length} deadlines`;
  const rightX = poleX + LABEL_INSET_PX;
  const right = fitting(whole, freeUntil(rightX, roomToPx, taken) - rightX - LABEL_GAP_PX);
  if (right !== '') return { words: right, xPx: rightX, yPx, widthPx: widthOf(right) };
  const leftEnd = poleX - LABEL_GAP_PX;
  const left = fitting(whole, leftEnd - freeFrom(leftEnd, roomFromPx, taken) - LABEL_GAP_PX);
  const widthPx = widthOf(left);
  return left === '' ? null : { words: left, xPx: leftEnd - widthPx, yPx, widthPx };
}

const freeUntil = (fromPx: number, toPx: number, taken: readonly Taken[]): number =>
  Math.min(toPx, ...taken.filter(({ rightPx }) => rightPx > fromPx).map(({ leftPx }) => leftPx));

const freeFrom = (toPx: number, fromPx: number, taken: readonly Taken[]): number =>
  Math.max(fromPx, ...taken.filter(({ leftPx }) => leftPx < toPx).map(({ rightPx }) => rightPx));

const widthOf = (words: string): number => textWidthPx(words, FLAG_LABEL.sizePx, FLAG_LABEL.weight);

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
