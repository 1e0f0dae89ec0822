'use client';

// The first field of the composer, until its code has come: what is typed there is in its draft, so that it goes on with it.

import type { ReactElement } from 'react';
import { closedByEscape } from '@/components/ui/closed-by-escape';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { usePage } from '../page-state';
import { COMPOSER_CARD, TITLE_FIELD } from './composer-card';
import { useComposerDraft } from './use-composer-draft';

export function ComposerToCome(): ReactElement {
  const { composer } = usePage();
  const [draft, change] = useComposerDraft();
  return (
    <form
      aria-label="New event"
      aria-busy
      onSubmit={(submitted) => submitted.preventDefault()}
      onKeyDown={closedByEscape(composer.hide)}
      className={COMPOSER_CARD}
    >
      <IconButton
        icon="close"
        label="Close and keep what was typed"
        shortcut="Esc"
        onPress={composer.hide}
        className="absolute top-1 right-1.5"
      />
      <TextField {...TITLE_FIELD} value={draft.title} onChange={(title) => change({ title })} />
    </form>
  );
}
