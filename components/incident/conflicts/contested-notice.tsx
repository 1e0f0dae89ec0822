'use client';

// The same field was changed meanwhile: says which and by whom, and leads to the dialog that asks.

import type { ReactElement } from 'react';
import type { Change } from '@/client/outbox/change';
import { Button } from '@/components/ui/button';
import { useWorkspace } from '../workspace/workspace';
import { contestedWords } from './conflict-words';
import { OPEN_CONFLICTS } from './open-conflicts';
import { useOtherAuthor } from './use-other-author';

export function ContestedNotice({ change }: { readonly change: Change }): ReactElement {
  const { drafts, state } = useWorkspace();
  const other = useOtherAuthor(change);
  return (
    <div className="flex items-start gap-3 rounded-md border border-detect/40 bg-detect/7 px-3 py-2 text-sm">
      <p className="min-w-0 flex-1">{contestedWords(change, state, other.name)} Yours is not saved.</p>
      <Button onPress={() => drafts.write(OPEN_CONFLICTS, '')}>Decide</Button>
    </div>
  );
}
