// The figures of a shared page, each with what it was before it was revised. Where the facts above say all of that already,
// there is nothing left to list.

import type { ReactElement } from 'react';
import type { Figure } from '@/core/incident/figure';
import type { FigureStep } from '@/core/incident/record/figure-history';
import { figureDetail, figureHeadline } from '@/core/incident/sentences/figure-words';
import { describeTime } from '@/core/time/describe';
import { timeAt } from '@/core/time/edit';
import type { SharedFact } from './shared-facts';

export interface SharedFiguresProps {
  readonly figures: readonly Figure[];
  readonly steps: ReadonlyMap<string, readonly FigureStep[]>;
  readonly zone: string;
  /** What the page says above. */
  readonly facts: readonly SharedFact[];
}

export function SharedFigures({ figures, steps, zone, facts }: SharedFiguresProps): ReactElement | null {
  const isTold = (figure: Figure) => !isRevised(steps.get(figure.id)) && facts.some((fact) => tells(fact, figure));
  if (figures.every(isTold)) return null;
  return (
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
}

const tells = ({ label, headline, detail }: SharedFact, figure: Figure): boolean =>
  label === figure.label && headline === figureHeadline(figure) && detail === figureDetail(figure);

const isRevised = (steps: readonly FigureStep[] = []): boolean => steps.length > 1;

/** The latest first; a figure that was never revised needs no list. */
function Steps({ steps, zone }: { readonly steps: readonly FigureStep[]; readonly zone: string }): ReactElement | null {
  if (!isRevised(steps)) return null;
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
