'use client';

// Somebody else changed the same field meanwhile: both values, to choose from.

import type { ReactElement } from 'react';
import type { Change } from '@/client/outbox/change';
import { Button } from '@/components/ui/button';
import { fieldLabel, valueWords } from './field-words';
import { useWorkspace } from './workspace';

export interface ContestedNoticeProps {
  readonly change: Change;
  readonly theirs: object;
}

export function ContestedNotice({ change, theirs }: ContestedNoticeProps): ReactElement {
  const { session } = useWorkspace();
  const { command } = change;
  const isDeletion = !('changes' in command);
  return (
    <div role="alert" className="rounded-md border border-detect/40 bg-detect/7 px-3 py-2 text-sm">
      {isDeletion ? (
        <p>You deleted this while somebody else changed it.</p>
      ) : (
        <Choices mine={command.changes} theirs={theirs} />
      )}
      <div className="mt-2 flex gap-2">
        <Button onPress={() => session.insist(change.id)}>{isDeletion ? 'Delete it anyway' : 'Use mine'}</Button>
        <Button onPress={() => session.discard(change.id)}>{isDeletion ? 'Keep it' : 'Use theirs'}</Button>
      </div>
    </div>
  );
}

function Choices({ mine, theirs }: { readonly mine: object; readonly theirs: object }): ReactElement {
  const standing: Readonly<Record<string, unknown>> = { ...theirs };
  return (
    <>
      <p>You and somebody else changed the same at the same time.</p>
      <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 [overflow-wrap:anywhere]">
        {Object.entries(mine).map(([field, value]) => (
          <div key={field} className="contents">
            <dt className="text-ink-3">Your {fieldLabel(field)}</dt>
            <dd>{valueWords(field, value)}</dd>
            <dt className="text-ink-3">Theirs</dt>
            <dd>{valueWords(field, standing[field])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
