'use client';

// Where two people changed the same: a line over the page that stays until all is decided, and one dialog that asks.
// The dialog opens by itself where nobody is typing; closing it decides nothing and loses nothing.

import { type ReactElement, useEffect, useRef } from 'react';
import type { Change } from '@/client/outbox/change';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ConflictDialog } from './conflict-dialog';
import { useDraft } from './use-draft';
import { useWorkspace } from './workspace';

/** The draft that exists while the dialog is open. */
export const OPEN_CONFLICTS = 'conflicts';

export function ConflictDesk(): ReactElement | null {
  const { snapshot } = useWorkspace();
  const [open, setOpen] = useDraft(OPEN_CONFLICTS);
  const contested = snapshot.outbox.filter(({ phase }) => phase.kind === 'conflicting');
  useOpeningByItself(contested, () => setOpen(''));
  if (contested.length === 0) return null;
  return (
    <>
      <Banner actions={<Button onPress={() => setOpen('')}>Decide</Button>}>
        {contested.length === 1
          ? 'One of your changes is not saved: somebody else changed the same.'
          : `${contested.length} of your changes are not saved: somebody else changed the same.`}
      </Banner>
      {open === null ? null : <ConflictDialog contested={contested} onClose={() => setOpen(null)} />}
    </>
  );
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
