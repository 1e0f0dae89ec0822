// The figures of a shared page, each with what it was before it was revised.

import type { ReactElement } from 'react';
import type { Figure } from '@/core/incident/figure';
import type { FigureStep } from '@/core/incident/figure-history';
import { figureDetail, figureHeadline } from '@/core/incident/figure-words';
import { describeTime } from '@/core/time/describe';
import { timeAt } from '@/core/time/edit';

export interface SharedFiguresProps {
  readonly figures: readonly Figure[];
  readonly steps: ReadonlyMap<string, readonly FigureStep[]>;
  readonly zone: string;
}

export const SharedFigures = ({ figures, steps, zone }: SharedFiguresProps): ReactElement => (
  <section className="figures">
    <h2>Figures</h2>
    <dl>
      {figures.map((figure) => (
        <div key={figure.id}>
          <dt>{figure.label}</dt>
          <dd>
            <b>{figureHeadline(figure)}</b> <span>{figureDetail(figure)}</span>
            <Steps steps={steps.get(figure.id) ?? []} zone={zone} />
          </dd>
        </div>
      ))}
    </dl>
  </section>
);

/** The latest first; a figure that was never revised needs no list. */
function Steps({ steps, zone }: { readonly steps: readonly FigureStep[]; readonly zone: string }): ReactElement | null {
  if (steps.length < 2) return null;
  return (
    <ol>
      {steps.toReversed().map((step) => (
        <li key={step.seq}>
          {step.approximate ? 'about ' : ''}
          {figureHeadline(step)}
          <span>
            {' '}
            from {describeTime(timeAt(step.at, 'day', zone), { style: 'short', zone })}
            {step.reason === '' ? '' : ` · ${step.reason}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
