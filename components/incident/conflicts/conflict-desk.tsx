'use client';

// Where the same was changed twice: a line over the page that stays until all is decided, and one dialog that asks.
// The dialog opens by itself where nobody is typing; closing it decides nothing and loses nothing.

import { type ReactElement, useEffect, useRef } from 'react';
import type { Change } from '@/client/outbox/change';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { useDraft } from '../workspace/use-draft';
import { useWorkspace } from '../workspace/workspace';
import { contestedWords } from './conflict-words';
import { ConflictDialog } from './later';
import { OPEN_CONFLICTS } from './open-conflicts';
import { useOtherAuthor } from './use-other-author';

export function ConflictDesk(): ReactElement | null {
  const { snapshot } = useWorkspace();
  const [open, setOpen] = useDraft(OPEN_CONFLICTS);
  const contested = snapshot.outbox.filter(({ phase }) => phase.kind === 'conflicting');
  useOpeningByItself(contested, () => setOpen(''));
  const [only] = contested.length === 1 ? contested : [];
  if (contested.length === 0) return null;
  return (
    <>
      <Banner actions={<Button onPress={() => setOpen('')}>Decide</Button>}>
        {only ? (
          <OneContested change={only} />
        ) : (
          `${contested.length} of your changes are not saved: the same was changed meanwhile.`
        )}
      </Banner>
      {open === null ? null : <ConflictDialog contested={contested} onClose={() => setOpen(null)} />}
    </>
  );
}

function OneContested({ change }: { readonly change: Change }): ReactElement {
  const { state } = useWorkspace();
  const other = useOtherAuthor(change);
  return <>{contestedWords(change, state, other.name)} Yours is not saved.</>;
}

const IS_TYPED_IN = 'input, textarea, [contenteditable="true"]';

function useOpeningByItself(contested: readonly Change[], open: () => void): void {
  const seen = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const isNew = contested.some(({ id }) => !seen.current.has(id));
    seen.current = new Set(contested.map(({ id }) => id));
    const isBusy = document.activeElement?.matches(IS_TYPED_IN) || document.querySelector('[role="dialog"]') !== null;
    if (isNew && !isBusy) open();
  });
}
