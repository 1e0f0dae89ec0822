// The steps themselves: a band between the bounds, a line along each bound, and a dot where a value was entered.

import type { ReactElement } from 'react';
import type { FigureStep } from '@/core/incident/record/figure-history';
import { type StepBox, stepLine } from './step-chart-shape';

export interface StepChartLineProps {
  readonly boxes: readonly StepBox[];
  readonly steps: readonly FigureStep[];
  readonly dotRadiusPx?: number;
}

export function StepChartLine({ boxes, steps, dotRadiusPx = 3 }: StepChartLineProps): ReactElement {
  const hasBounds = boxes.some(({ lowPx, highPx }) => lowPx !== highPx);
  return (
    <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round">
      {boxes.map(({ seq, fromPx, toPx, lowPx, highPx }) =>
        lowPx === highPx ? null : (
          <rect
            key={seq}
            x={fromPx}
            y={highPx}
            width={toPx - fromPx}
            height={lowPx - highPx}
            fill="currentColor"
            stroke="none"
            opacity="0.14"
          />
        ),
      )}
      <path d={stepLine(boxes, 'lowPx')} />
      {hasBounds ? <path d={stepLine(boxes, 'highPx')} /> : null}
      {boxes.map(({ seq, fromPx, lowPx, highPx }, index) => (
        <circle
          key={seq}
          cx={fromPx}
          cy={(lowPx + highPx) / 2}
          r={dotRadiusPx}
          className={steps[index]?.approximate ? 'fill-raised' : 'fill-current'}
        />
      ))}
    </g>
  );
}
