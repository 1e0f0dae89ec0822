// Which signs and colours of the drawing grammar a drawing shows, so that its key explains these and no others.
// In: a drawing. Out: the kinds of signs, and the colours that mean a category. Looks at what is in view alone.

import { assertNever } from '@/core/assert-never';
import { CATEGORIES } from '@/core/incident/vocabulary';
import { canCrowd } from '../crowds/crowd';
import type { CrowdRect, Drawing } from '../drawing';
import { type LaneColumns, lastingAt } from '../lanes/lane-columns';
import type { LegendKind } from '../legend';
import type { ColourToken } from '../painters/display-list';
import type { Prepared } from '../prepared/prepare';
import type { SceneMark } from '../scene';
import { CATEGORY_COLOURS } from './category-colour';
import type { Shape } from './shape';

export type TimeSign =
  | 'moment'
  | 'unit'
  | 'around'
  | 'between'
  | 'open'
  | 'lasting'
  | 'ongoing'
  | 'deadline'
  | 'doubted'
  | 'held-back'
  | 'crowd'
  | 'uncertain-crowd'
  | 'lasting-many'
  | 'span'
  | 'fold';

export interface ShownSigns {
  readonly times: ReadonlySet<TimeSign>;
  readonly badges: ReadonlySet<LegendKind>;
  readonly colours: ReadonlySet<ColourToken>;
}

export function shownSigns(drawing: Drawing): ShownSigns {
  const { marks, prepared, crowds } = drawing;
  const inView = crowds.flatMap((rect) => crowdSigns(prepared, rect));
  return {
    times: new Set([
      ...marks.flatMap(signsOfMark),
      ...inView.flatMap(({ signs }) => signs),
      ...(hasLastingLine(drawing) ? (['lasting-many'] as const) : []),
      ...(drawing.hasSpans ? (['span'] as const) : []),
      ...(drawing.folds.length > 0 ? (['fold'] as const) : []),
    ]),
    badges: new Set(marks.filter(({ isMatching }) => isMatching).flatMap(badgesOfMark)),
    colours: new Set([
      ...marks.filter(({ isMatching }) => isMatching).map(({ colour }) => colour),
      ...inView.flatMap(({ colours }) => colours),
    ]),
  };
}

function signsOfMark({ shape, event, isMatching }: SceneMark): readonly TimeSign[] {
  if (!isMatching) return ['held-back'];
  const isDoubted = event.confidence === 'disputed' || event.confidence === 'refuted';
  return isDoubted ? [signOf(shape), 'doubted'] : [signOf(shape)];
}

function signOf(shape: Shape): TimeSign {
  switch (shape.kind) {
    case 'dot':
      return shape.filled ? 'moment' : 'around';
    case 'bar':
      return shape.filled ? 'unit' : 'around';
    case 'band':
      return 'around';
    case 'whisker':
      return 'between';
    case 'open-whisker':
      return 'open';
    case 'range':
      return 'lasting';
    case 'arrow':
      return 'ongoing';
    case 'flag':
      return 'deadline';
    default:
      return assertNever(shape);
  }
}

const badgesOfMark = ({ badges, ghosts }: SceneMark): readonly LegendKind[] => [
  ...badges,
  ...(ghosts.some(({ ghost }) => ghost.kind === 'formerly') ? (['formerly'] as const) : []),
];

function crowdSigns({ byLane }: Prepared, { crowd: { lane, first, last } }: CrowdRect) {
  const columns = byLane[lane];
  const between = (before: Uint32Array): number => (before[last] ?? 0) - (before[first] ?? 0);
  const isUncertain = columns !== undefined && between(columns.uncertainBefore) > 0;
  const signs: readonly TimeSign[] = isUncertain ? ['crowd', 'uncertain-crowd'] : ['crowd'];
  const held = columns?.byCategory.filter(({ before }) => between(before) > 0) ?? [];
  return { signs, colours: held.map(({ category }) => CATEGORY_COLOURS[CATEGORIES[category] ?? 'context']) };
}

/** Whether the line along the foot of some lane shows anywhere in view. */
function hasLastingLine({ prepared, scale }: Drawing): boolean {
  const { from, to } = scale.visible;
  const isInView = (columns: LaneColumns): boolean =>
    lastingAt(columns, from) > 0 || columns.begins.some((at) => at >= from && at < to);
  return canCrowd(prepared) && prepared.byLane.some(isInView);
}
