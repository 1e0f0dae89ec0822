'use client';

// A change that the server would not take: why, and what was to be changed.

import type { ReactElement } from 'react';
import type { Change } from '@/client/outbox/change';
import { stranded } from '@/client/outbox/stranded';
import { Button } from '@/components/ui/button';
import { useWorkspace } from '../workspace/workspace';
import { fieldLabel, valueWords } from './field-words';
import { NotSaved } from './not-saved';

export function RefusedNotice({ change }: { readonly change: Change }): ReactElement | null {
  const { session, state, snapshot } = useWorkspace();
  const { command, phase } = change;
  if (phase.kind !== 'refused') return null;
  const wanted = 'changes' in command ? Object.entries(command.changes) : [];
  const isStranded = stranded(snapshot.outbox, state).includes(change);
  const why = (
    <>
      <p className="[overflow-wrap:anywhere]">
        {isStranded && change.of ? `“${change.of}”: ` : ''}
        {phase.detail}
      </p>
      {phase.errors.length === 0 ? null : (
        <ul className="mt-1 list-disc pl-4">
          {phase.errors.map(({ pointer, detail }) => (
            <li key={pointer + detail}>
              {pointer === '' ? '' : `${pointer.slice(1)}: `}
              {detail}
            </li>
          ))}
        </ul>
      )}
    </>
  );
  return (
    <NotSaved
      why={why}
      written={wanted.map(([field, value]) => [fieldLabel(field), valueWords(field, value)])}
      actions={
        <>
          <Button onPress={() => session.insist(change.id)}>Try again</Button>
          <Button onPress={() => session.discard(change.id)}>Discard</Button>
        </>
      }
    />
  );
}
