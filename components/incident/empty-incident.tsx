'use client';

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useImporting } from './importing/importing-state';
import { usePage } from './page-state';
import { useWorkspace } from './workspace/workspace';

/** An incident without events: what to do first. */
export function EmptyIncident(): ReactElement {
  const { may } = useWorkspace();
  const { composer } = usePage();
  const importing = useImporting();
  const mayEdit = may('edit-events');
  if (importing.isAwaiting) {
    return (
      <div role="status" className="grid flex-1 place-items-center rounded-lg border border-line bg-surface">
        <EmptyState title="The events are imported">They appear here in a moment.</EmptyState>
      </div>
    );
  }
  return (
    <div className="grid flex-1 place-items-center rounded-lg border border-line bg-surface">
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
