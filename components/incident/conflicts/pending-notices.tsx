'use client';

// What the server does not have yet of one event, figure or the incident: on its way, refused, or contested.
// Nothing typed is lost: what failed is named here until somebody tries again or gives it up.

import type { ReactElement } from 'react';
import { type Change, isFailed } from '@/client/outbox/change';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useSteadyWorkspace } from '../workspace/workspace';
import { FailedNotice } from './later';

export interface PendingNoticesProps {
  readonly changes: readonly Change[];
  readonly className?: string;
}

export function PendingNotices({ changes, className }: PendingNoticesProps): ReactElement | null {
  const failed = changes.filter(isFailed);
  const delayed = changes.find(({ phase }) => phase.kind === 'retrying');
  if (failed.length === 0 && !delayed) return null;
  return (
    <div className={classNames('flex flex-col gap-2', className)}>
      {delayed ? <DelayedNotice change={delayed} /> : null}
      {failed.map((change) => (
        <FailedNotice key={change.id} change={change} />
      ))}
    </div>
  );
}

function DelayedNotice({ change }: { readonly change: Change }): ReactElement {
  const { session } = useSteadyWorkspace();
  const isSignedOut = change.phase.kind === 'retrying' && change.phase.delay === 'signed-out';
  return (
    <div role="status" className="flex items-center gap-2 rounded-md bg-sunken px-3 py-1.5 text-ink-2 text-sm">
      <span className="flex-1">{isSignedOut ? 'Not saved yet – you are signed out' : 'Not saved yet – retrying'}</span>
      <Button variant="quiet" onPress={() => session.hasten()}>
        Try now
      </Button>
    </div>
  );
}
