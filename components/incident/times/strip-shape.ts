// The shape of a bounds strip: a gradient that is as dense as the time is likely, and where its best guess stands.

import type { ApproximateTime } from '@/core/time/approximate-time';

export interface StripShape {
  /** A CSS gradient. */
  readonly gradient: string;
  /** From the left edge, 0 to 100; null without a best guess. */
  readonly bestPercent: number | null;
}

/** An open side fades out to the strip's edge, so the known bound stands at a third from its own side. */
const BOUND_BESIDE_OPEN_PERCENT = 30;

export function stripShape(time: ApproximateTime, colour: string): StripShape {
  const { earliest, latest, best } = time;
  const dense = `color-mix(in srgb, ${colour} 55%, transparent)`;
  if (earliest === null || latest === null) {
    return { gradient: openGradient(earliest !== null, dense), bestPercent: best === null ? null : 50 };
  }
  // A best guess at the very start is the moment as stated in its unit ("10:40"), not a likelier part of it.
  const bestPercent = best === null || best === earliest ? null : ((best - earliest) / (latest - earliest)) * 100;
  if (bestPercent === null) {
    const flat = `color-mix(in srgb, ${colour} 32%, transparent)`;
    return { gradient: `linear-gradient(${flat}, ${flat})`, bestPercent };
  }
  const [from, to] = [Math.max(0, bestPercent - 4), Math.min(100, bestPercent + 4)];
  return {
    gradient: `linear-gradient(90deg, transparent 0%, ${dense} ${round(from)}%, ${dense} ${round(to)}%, transparent 100%)`,
    bestPercent: round(bestPercent),
  };
}

function openGradient(fromIsKnown: boolean, dense: string): string {
  const edge = fromIsKnown ? BOUND_BESIDE_OPEN_PERCENT : 100 - BOUND_BESIDE_OPEN_PERCENT;
  return fromIsKnown
    ? `linear-gradient(90deg, transparent ${edge}%, ${dense} ${edge}%, transparent 100%)`
    : `linear-gradient(90deg, transparent 0%, ${dense} ${edge}%, transparent ${edge}%)`;
}

/** Where the moments stand under the strip: a known bound beside an open side under its edge, a best guess under its line. */
export function captionShape({ earliest, latest }: ApproximateTime, bestPercent: number | null) {
  const besideOpen = `${BOUND_BESIDE_OPEN_PERCENT}%`;
  const [left, right] = bestPercent === null ? [50, 50] : [bestPercent, 100 - bestPercent];
  return {
    gridTemplateColumns: `minmax(max-content, ${left}fr) auto minmax(max-content, ${right}fr)`,
    paddingLeft: latest === null && earliest !== null ? besideOpen : undefined,
    paddingRight: earliest === null && latest !== null ? besideOpen : undefined,
  };
}

const round = (percent: number): number => Math.round(percent * 100) / 100;
