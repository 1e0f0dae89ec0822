import type { ReactElement } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { NewIncident } from './new-incident';

/** The list before the first incident. */
export function NoIncidents(): ReactElement {
  return (
    <div className="rounded-lg border border-line bg-surface">
      <EmptyState title="No incidents yet" actions={<NewIncident />}>
        An incident keeps what happened, when as far as it is known, and where that is written. Start with a title; the
        rest can follow as it comes in.
      </EmptyState>
    </div>
  );
}
