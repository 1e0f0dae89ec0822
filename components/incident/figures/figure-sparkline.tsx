'use client';

// How a figure went, beside its value: decoration for the eye, the figure's popover tells it in full.

import type { ReactElement } from 'react';
import type { Figure } from '@/core/incident/figure';
import { useSteadyWorkspace } from '../workspace/workspace';
import { stepBoxes, stepLine } from './step-chart-shape';
import { useFigureRevisions } from './use-figure-revisions';

const WIDTH_PX = 44;
const HEIGHT_PX = 14;
const ROOM = { leftPx: 1, rightPx: WIDTH_PX - 1, topPx: 2, bottomPx: HEIGHT_PX - 2, leastStepPx: 6 };

/** Nothing where there is no room, or only one value to show. */
export function FigureSparkline({ figure }: { readonly figure: Figure }): ReactElement | null {
  const { now } = useSteadyWorkspace();
  const { steps } = useFigureRevisions(figure, figure.version > 1);
  if (steps.length < 2) return null;
  const boxes = stepBoxes(steps, now, ROOM);
  const high = stepLine(boxes, 'highPx');
  const low = stepLine(boxes, 'lowPx');
  return (
    <svg
      aria-hidden="true"
      width={WIDTH_PX}
      height={HEIGHT_PX}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      className="shrink-0 max-sm:hidden"
    >
      <path d={low} />
      {high === low ? null : <path d={high} />}
    </svg>
  );
}
