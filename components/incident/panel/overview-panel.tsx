'use client';

// What the panel shows while no event is selected: the incident's summary, and how to go on.

import type { ReactElement } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { IncidentSummary } from '../head/incident-summary';
import { useSteadyWorkspace } from '../workspace/workspace';
import { PanelSection } from './panel-section';

export function OverviewPanel(): ReactElement {
  return (
    <section aria-labelledby="summary-title">
      <h2 id="summary-title" className="mb-2 font-[620] text-md tracking-[-0.01em]">
        Summary
      </h2>
      <IncidentSummary />
      <Hints />
    </section>
  );
}

function Hints(): ReactElement {
  const { may } = useSteadyWorkspace();
  return (
    <PanelSection title="Keys">
      <ul className="flex flex-col gap-1.5 text-ink-2 text-sm">
        {may('edit-events') ? (
          <li>
            <Kbd boxed>N</Kbd> adds an event
          </li>
        ) : null}
        <li>
          <Kbd boxed>↑</Kbd> <Kbd boxed>↓</Kbd> walk the events
        </li>
        <li>
          <Kbd boxed>?</Kbd> lists all keys
        </li>
      </ul>
    </PanelSection>
  );
}
