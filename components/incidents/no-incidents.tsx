import type { ReactElement } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { NewIncident } from './new-incident';

/** The list before the first incident. */
export function NoIncidents({ userId }: { readonly userId: string }): ReactElement {
  return (
    <div className="rounded-lg border border-line bg-surface">
      <EmptyState title="No incidents yet" actions={<NewIncident userId={userId} />}>
        An incident holds what happened, when, and how that is known. Start one with a title; the rest can follow as it
        comes in. Those of others appear here once they add you.
      </EmptyState>
    </div>
  );
}
