'use client';

// The facts that the incident is measured by, and its figures, in one row; it scrolls sideways where it is too long.

import { type ReactElement, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { measure } from '@/core/metrics/metrics';
import { useClocks } from './deadlines/clocks-state';
import { DeadlineFact } from './deadlines/deadline-fact';
import { FigureFact } from './figure-fact';
import { FigureDialog } from './later-parts';
import { MetricFact } from './metric-fact';
import { useWorkspace } from './workspace';

export function FactsRow(): ReactElement | null {
  const { holders, figures, incident, may } = useWorkspace();
  const [isAdding, setAdding] = useState(false);
  const { zone } = incident;
  const metrics = useMemo(() => measure(holders, zone), [holders, zone]);
  const { isDecided } = useClocks();
  const isBare = !isDecided && metrics.length === 0 && figures.length === 0;
  if (isBare && !may('edit-figures')) return null;
  return (
    <div className="mt-3.5 flex items-center gap-[22px] overflow-x-auto border-line border-t [scrollbar-width:thin] max-sm:-mx-4 max-sm:px-4">
      {isBare ? null : (
        <dl className="flex shrink-0 gap-[22px]">
          <DeadlineFact />
          {metrics.map((metric) => (
            <MetricFact key={metric.name} metric={metric} zone={zone} />
          ))}
          {figures.map((figure) => (
            <FigureFact key={figure.id} figure={figure} />
          ))}
        </dl>
      )}
      {may('edit-figures') ? (
        <Button variant="quiet" icon="add" className="-ml-2 shrink-0 text-ink-3" onPress={() => setAdding(true)}>
          Figure
        </Button>
      ) : null}
      {isAdding ? <FigureDialog figure={null} onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
