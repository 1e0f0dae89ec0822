'use client';

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useImporting } from './importing/importing-state';
import { usePage } from './page-state';
import { type ShownPast, usePast } from './past/past-state';
import { useSteadyWorkspace } from './workspace/workspace';

const BOX = 'grid flex-1 place-items-center rounded-lg border border-line bg-surface';

/** An incident without events: what to do first; looking back, that there were none. */
export function EmptyIncident(): ReactElement {
  const { may } = useSteadyWorkspace();
  const { composer } = usePage();
  const importing = useImporting();
  const { past } = usePast();
  const mayEdit = may('edit-events');
  if (importing.isAwaiting) {
    return (
      <div role="status" className={BOX}>
        <EmptyState title="The events are imported">They appear here in a moment.</EmptyState>
      </div>
    );
  }
  if (past !== null && past.problem === null) return <EmptyPast past={past} />;
  return (
    <div className={BOX}>
      <EmptyState
        title="Nothing is on record yet"
        actions={
          mayEdit ? (
            <>
              <Button variant="primary" shortcut="N" onPress={() => composer.show()}>
                Add the first event
              </Button>
              <Button icon="arrowUp" onPress={() => importing.open()}>
                Import a file
              </Button>
            </>
          ) : null
        }
      >
        {mayEdit
          ? 'Begin with what you know: when it was detected, or what the first sign was. Times may be as vague as “around 3pm yesterday” or “late November”.'
          : 'Events appear here as soon as somebody adds them.'}
      </EmptyState>
    </div>
  );
}

function EmptyPast({ past: { moment } }: { readonly past: ShownPast }): ReactElement {
  const isOfKnown = moment.knownAt !== undefined;
  return (
    <div className={BOX}>
      <EmptyState title={isOfKnown ? 'Nothing was known by then' : 'Nothing was on record by then'}>
        {isOfKnown
          ? 'No event had been learned of. Choose a later day to see what was learned next.'
          : 'The record held no event at that moment. Choose a later one to see what was entered next.'}
      </EmptyState>
    </div>
  );
}
