// A figure through its revisions as a small step chart: its bounds as a band, when they were entered from left to right,
// a hollow dot where a value is approximate. The same as a table for whoever does not see it.

import type { ReactElement } from 'react';
import { momentWords } from '@/client/moment-words';
import type { FigureStep } from '@/core/incident/record/figure-history';
import { figureHeadline } from '@/core/incident/sentences/figure-words';
import { describeTime } from '@/core/time/describe';
import { timeAt } from '@/core/time/edit';
import type { Instant } from '@/core/time/instant';
import { chartLabels } from './step-chart-labels';
import { StepChartLine } from './step-chart-line';
import { type StepBox, stepBoxes } from './step-chart-shape';

const WIDTH_PX = 294;
const HEIGHT_PX = 96;
const ROOM = { leftPx: 4, rightPx: WIDTH_PX - 4, topPx: 20, bottomPx: HEIGHT_PX - 20, leastStepPx: 16 };

export interface StepChartProps {
  /** What is counted. */
  readonly label: string;
  readonly steps: readonly FigureStep[];
  readonly now: Instant;
  readonly zone: string;
}

export function StepChart({ label, steps, now, zone }: StepChartProps): ReactElement {
  const boxes = stepBoxes(steps, now, ROOM);
  return (
    <figure className="mt-3">
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${WIDTH_PX} ${HEIGHT_PX}`}
        className="block w-full overflow-visible text-ink-2 [font-variant-numeric:tabular-nums]"
      >
        <path d={`M0 ${ROOM.bottomPx + 4.5}H${WIDTH_PX}`} className="stroke-line" />
        <StepChartLine boxes={boxes} steps={steps} />
        <ValueLabels boxes={boxes} steps={steps} />
        <EntryLabels first={steps[0]?.at ?? now} now={now} zone={zone} />
      </svg>
      <StepTable label={label} steps={steps} zone={zone} />
    </figure>
  );
}

interface ValueLabelsProps {
  readonly boxes: readonly StepBox[];
  readonly steps: readonly FigureStep[];
}

function ValueLabels({ boxes, steps }: ValueLabelsProps): ReactElement {
  return (
    <>
      {chartLabels(boxes, steps.map(figureHeadline), ROOM.rightPx).map(({ seq, text, xPx, yPx, anchor }) => (
        <text key={seq} x={xPx} y={yPx} textAnchor={anchor} className="fill-ink font-[540] text-[11px]">
          {text}
        </text>
      ))}
    </>
  );
}

interface EntryLabelsProps {
  readonly first: Instant;
  readonly now: Instant;
  readonly zone: string;
}

function EntryLabels({ first, now, zone }: EntryLabelsProps): ReactElement {
  const day = (at: Instant): string => describeTime(timeAt(at, 'day', zone), { style: 'short', zone });
  const isOneDay = day(first) === day(now);
  return (
    <>
      <text x={0} y={HEIGHT_PX - 3} className="fill-ink-3 text-[10.5px]">
        {isOneDay ? momentWords(first, zone) : day(first)}
      </text>
      <text x={WIDTH_PX} y={HEIGHT_PX - 3} textAnchor="end" className="fill-ink-3 text-[10.5px]">
        now
      </text>
    </>
  );
}

type StepTableProps = Pick<StepChartProps, 'label' | 'steps' | 'zone'>;

const StepTable = ({ label, steps, zone }: StepTableProps): ReactElement => (
  <table className="sr-only">
    <caption>{label}, as it was entered</caption>
    <thead>
      <tr>
        <th scope="col">Entered</th>
        <th scope="col">Figure</th>
      </tr>
    </thead>
    <tbody>
      {steps.map((step) => (
        <tr key={step.seq}>
          <td>{momentWords(step.at, zone)}</td>
          <td>
            {step.approximate ? 'about ' : ''}
            {figureHeadline(step)} {step.unit}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
