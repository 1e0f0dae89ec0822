// Two rows of ticks: context above ("Nov 2022"), steps below (22, 24, 26), so that the date is never in doubt.
// In: a scale and the incident's zone. Out: ticks in px, from left to right. Nothing is ticked inside a fold.
// Each stretch between folds begins with its context, stuck to its left edge; a step without its context is not labelled.

import { wallMicrosAt } from '@/core/time/zone';
import { textWidthPx } from '../labels/text-width';
import type { TextWeight } from '../painters/display-list';
import { type CalendarStep, floorToStep } from './calendar-step';
import { type LiveSegment, liveSegments } from './live-segment';
import type { TimeScale } from './scale';
import { stepStarts } from './step-instants';
import { type ContextUnit, contextLabel, minorLabel } from './tick-label';
import { stepFitting, type TickStep } from './tick-step';

export interface Tick {
  readonly row: 'major' | 'minor';
  /** Where the line stands and the label begins, a little to the right of it. */
  readonly xPx: number;
  /** Empty where the label found no room. */
  readonly label: string;
  /** False for a label that sticks to an edge without being a boundary itself. */
  readonly hasLine: boolean;
}

export const TICK_TEXT = {
  major: { sizePx: 12, weight: 600 },
  minor: { sizePx: 11, weight: 400 },
} as const satisfies Record<Tick['row'], { sizePx: number; weight: TextWeight }>;

/** From a tick's line to its label. */
export const TICK_LABEL_INSET_PX = 4;
const BETWEEN_LABELS_PX = 8;
/** Stretches narrower than this let a label run on into the fold that follows. */
const NARROW_SEGMENT_PX = 72;

const labelEndPx = (row: Tick['row'], xPx: number, label: string): number =>
  xPx + TICK_LABEL_INSET_PX + textWidthPx(label, TICK_TEXT[row].sizePx, TICK_TEXT[row].weight);

/** How far the rows have been written, from left to right. */
interface Progress {
  majorEndPx: number;
  minorEndPx: number;
  /** The last context written; empty while there is none. */
  context: string;
}

interface Candidate {
  readonly xPx: number;
  readonly label: string;
  readonly hasLine: boolean;
}

/** The context at the segment's left edge, then every boundary of the context inside it. */
function contextsOf(segment: LiveSegment, unit: ContextUnit, scale: TimeScale, zone: string): readonly Candidate[] {
  const step: CalendarStep = { unit, count: 1 };
  const startWall = wallMicrosAt(segment.from, zone);
  const lead = {
    xPx: segment.leftPx,
    label: contextLabel(startWall, unit),
    hasLine: segment.followsFold || floorToStep(startWall, step) === startWall,
  };
  const boundaries = stepStarts(segment.from, segment.to, step, zone)
    .filter(({ at }) => at > segment.from)
    .map(({ at, wallMicros }) => ({
      xPx: scale.x(at),
      label: contextLabel(wallMicros, unit),
      hasLine: true,
    }));
  return [lead, ...boundaries];
}

interface Context extends Tick {
  /** Written here, or last written before a narrow stretch that lies within the same. */
  readonly isKnown: boolean;
}

const isNarrow = ({ leftPx, rightPx }: LiveSegment): boolean => rightPx - leftPx < NARROW_SEGMENT_PX;

/** A stuck context gives way to the boundary that follows it; a boundary gives way to what stands before it. */
function placedContexts(
  segment: LiveSegment,
  candidates: readonly Candidate[],
  progress: Progress,
  rightPx: number,
): readonly Context[] {
  const fitting = candidates.filter(({ xPx, label }) => labelEndPx('major', xPx, label) <= rightPx);
  return candidates.map((candidate, index) => {
    const { xPx, hasLine, label } = candidate;
    const endPx = labelEndPx('major', xPx, label) + BETWEEN_LABELS_PX;
    const next = index === 0 ? fitting.find((other) => other !== candidate) : undefined;
    const givesWay = next !== undefined && endPx > next.xPx + TICK_LABEL_INSET_PX;
    const isRepeated = isNarrow(segment) && progress.context === label;
    const hasRoom = fitting.includes(candidate) && xPx + TICK_LABEL_INSET_PX >= progress.majorEndPx;
    if (isRepeated || givesWay || !hasRoom) return { row: 'major', xPx, label: '', hasLine, isKnown: isRepeated };
    progress.majorEndPx = endPx;
    progress.context = label;
    return { row: 'major', xPx, label, hasLine, isKnown: true };
  });
}

interface Segmented {
  readonly segment: LiveSegment;
  readonly step: TickStep;
  readonly contexts: readonly Context[];
}

function minorTicks({ segment, step, contexts }: Segmented, progress: Progress, scale: TimeScale, zone: string) {
  const limitPx = isNarrow(segment) ? scale.rightPx : Math.min(scale.rightPx, segment.rightPx + TICK_LABEL_INSET_PX);
  const tick = (xPx: number, label: string, hasLine: boolean): Tick => {
    const endPx = labelEndPx('minor', xPx, label);
    const isKnown = contexts.findLast((context) => context.xPx <= xPx)?.isKnown === true;
    const isPlaced = isKnown && xPx + TICK_LABEL_INSET_PX >= progress.minorEndPx && endPx <= limitPx;
    if (isPlaced) progress.minorEndPx = endPx + BETWEEN_LABELS_PX;
    return { row: 'minor', xPx, label: isPlaced ? label : '', hasLine };
  };
  const starts = stepStarts(segment.from, segment.to, step, zone);
  const lead = minorLabel(wallMicrosAt(segment.from, zone), step.unit);
  const [first] = starts;
  const besidePx = labelEndPx('minor', segment.leftPx, lead) + BETWEEN_LABELS_PX - TICK_LABEL_INSET_PX;
  // A stretch that begins inside a month still says which month, where the next one keeps its label.
  const needsLead =
    step.unit === 'month' && (first === undefined || (segment.followsFold && besidePx <= scale.x(first.at)));
  return [
    ...(needsLead ? [tick(segment.leftPx, lead, false)] : []),
    ...starts.map(({ at, wallMicros, offset }) =>
      tick(scale.x(at), [minorLabel(wallMicros, step.unit), offset].filter(Boolean).join(' '), true),
    ),
  ];
}

export function ticksOf(scale: TimeScale, zone: string): readonly Tick[] {
  const progress = { majorEndPx: Number.NEGATIVE_INFINITY, minorEndPx: Number.NEGATIVE_INFINITY, context: '' };
  const segments = liveSegments(scale);
  return segments.flatMap<Tick>((segment) => {
    const step = stepFitting(segment.pxPerMicro);
    // Between folds stretches have steps of their own: years stand above in all of them, or decades would come between.
    const isOfYears = segments.length > 1 && step.unit === 'year';
    const candidates = contextsOf(segment, isOfYears ? step.unit : step.context, scale, zone);
    const contexts = placedContexts(segment, candidates, progress, scale.rightPx);
    return isOfYears ? contexts : [...contexts, ...minorTicks({ segment, step, contexts }, progress, scale, zone)];
  });
}
