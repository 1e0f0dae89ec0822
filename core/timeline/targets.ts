// Where what was drawn can be pointed at. In: a drawing. Out: targets in px, in draw order: the last one is topmost.
// Made when they are first asked for, since most frames pass without anybody pointing at them.

import type { Drawing, LabelRect } from './drawing';
import type { Ghost } from './ghosts/ghost';
import type { HitTarget } from './hit';
import { keepLast } from './keep-last';
import { boxesOf, joined } from './marks/mark-box';
import { grown, hitsOf } from './marks/mark-hit';
import type { Rect } from './painters/display-list';
import type { SceneMark } from './scene';

/** Where a ghost can be pointed at. */
export interface GhostTarget extends Rect {
  readonly ghost: Ghost;
}

export interface Targets {
  readonly hits: readonly HitTarget[];
  readonly ghosts: readonly GhostTarget[];
}

const kept = keepLast<Drawing, Targets>();

export const targetsOf = (drawing: Drawing): Targets =>
  kept(drawing, [], () => ({ hits: allHits(drawing.marks, drawing.labels), ghosts: ghostTargets(drawing.marks) }));

/** Labels lie below the marks, so that a mark wins where a label's target reaches over it. */
function allHits(marks: readonly SceneMark[], labels: readonly LabelRect[]): readonly HitTarget[] {
  const onLabels = labels.map((label): HitTarget => ({ eventId: label.eventId, part: 'body', ...grown(label) }));
  const onMarks = marks
    .filter(({ isMatching }) => isMatching)
    .flatMap(({ event, shape, yPx, isSelected }) => hitsOf(event.id, shape, yPx, isSelected));
  return [...onLabels, ...onMarks];
}

function ghostTargets(marks: readonly SceneMark[]): readonly GhostTarget[] {
  const shown = marks.filter(({ isMatching, ghosts }) => isMatching && ghosts.length > 0);
  return shown.flatMap(({ ghosts, yPx }) =>
    ghosts.map(({ ghost, shape }): GhostTarget => {
      const { leftPx, rightPx, halfPx } = boxesOf(shape).reduce(joined);
      const box = { xPx: leftPx, yPx: yPx - halfPx, widthPx: rightPx - leftPx, heightPx: 2 * halfPx };
      return { ghost, ...grown(box) };
    }),
  );
}
