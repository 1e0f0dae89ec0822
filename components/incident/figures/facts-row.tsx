'use client';

// The facts that the incident is measured by, and its figures, in one line, on a phone two beside each other. What has no room
// in it is a press away: none is ever cut in two.

import { type ReactElement, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { measure } from '@/core/metrics/metrics';
import { useClocks } from '../deadlines/clocks-state';
import { DeadlineFact } from '../deadlines/deadline-fact';
import { useWorkspace } from '../workspace/workspace';
import { ALL_FACTS, ONE_LINE_OF_FACTS } from './fact-style';
import { FigureFact } from './figure-fact';
import { FigureDialog } from './later';
import { MetricFact } from './metric-fact';
import { useFirstLine } from './use-first-line';

export function FactsRow(): ReactElement {
  const { holders, figures, incident, may } = useWorkspace();
  const [isAdding, setAdding] = useState(false);
  const { zone } = incident;
  const metrics = useMemo(() => measure(holders, zone), [holders, zone]);
  const { isDecided } = useClocks();
  const [isWhole, setWhole] = useState(false);
  const { row, beside, belowCount } = useFirstLine<HTMLDListElement>(isWhole);
  const isBare = !isDecided && metrics.length === 0 && figures.length === 0;
  // The lower edge of the header, which the facts keep otherwise.
  if (isBare && !may('edit-figures')) return <div className="h-4 max-sm:h-3" />;
  return (
    <div className="mt-3.5 flex items-start gap-x-[22px] border-line border-t max-sm:flex-col max-sm:items-stretch">
      {isBare ? null : (
        <dl
          ref={row}
          className={classNames(
            'flex min-w-0 flex-wrap gap-x-[22px] max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-3',
            isWhole ? ALL_FACTS : ONE_LINE_OF_FACTS,
          )}
        >
          <DeadlineFact />
          {metrics.map((metric) => (
            <MetricFact key={metric.name} metric={metric} zone={zone} />
          ))}
          {figures.map((figure) => (
            <FigureFact key={figure.id} figure={figure} />
          ))}
        </dl>
      )}
      <div
        className={classNames('flex shrink-0 grow items-center print:hidden', !isBare && 'min-h-[62px] max-sm:min-h-0')}
      >
        {may('edit-figures') ? (
          <Button variant="quiet" icon="add" className="-ml-2 text-ink-3" onPress={() => setAdding(true)}>
            {isBare ? 'Add a figure, such as accounts affected' : 'Figure'}
          </Button>
        ) : null}
        {belowCount === 0 || isBare ? null : (
          <Button
            buttonRef={beside}
            variant="quiet"
            icon={isWhole ? 'chevronUp' : 'chevronDown'}
            aria-expanded={isWhole}
            // Its room is kept from the first drawing on, in which nothing is measured.
            className={classNames('-mr-2 ml-auto text-ink-3', belowCount === null && 'invisible')}
            onPress={() => setWhole(!isWhole)}
          >
            {isWhole ? 'Fewer' : `${belowCount ?? 1} more`}
          </Button>
        )}
      </div>
      {isAdding ? <FigureDialog figure={null} onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
