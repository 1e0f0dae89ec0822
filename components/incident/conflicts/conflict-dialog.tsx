'use client';

// One calm dialog for everything that was changed twice at once: which field, both values, who and when. Nothing is
// decided before somebody presses; once the last field of a change is decided, that change goes.

import type { ReactElement } from 'react';
import type { Change } from '@/client/outbox/change';
import { Dialog } from '@/components/ui/dialog';
import { ConflictingChange } from './conflict-change';

export interface ConflictDialogProps {
  readonly contested: readonly Change[];
  readonly onClose: () => void;
}

export function ConflictDialog({ contested, onClose }: ConflictDialogProps): ReactElement {
  return (
    <Dialog title="The same was changed twice" onClose={onClose} widthPx={640}>
      <div className="flex flex-col gap-5">
        {contested.map((change) =>
          change.phase.kind === 'conflicting' ? (
            <ConflictingChange key={change.id} change={change} theirs={change.phase.theirs} />
          ) : null,
        )}
      </div>
      <p className="mt-4 text-ink-3 text-xs">Closing this decides nothing. What you wrote is kept until you choose.</p>
    </Dialog>
  );
}
