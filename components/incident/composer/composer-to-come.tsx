'use client';

// The fields of the composer that are typed in, until its code has come: what is typed there is in its draft, and it goes on with
// that, in the field that has the focus.

import { type ReactElement, useRef } from 'react';
import { closedByEscape } from '@/components/ui/closed-by-escape';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { usePage } from '../page-state';
import { COMPOSER_CARD, COMPOSER_FIELDS, TITLE_FIELD, WHEN_FIELD } from './composer-card';
import { useComposerDraft } from './use-composer-draft';
import { useFirstFocus } from './use-first-focus';

export function ComposerToCome(): ReactElement {
  const { composer } = usePage();
  const [draft, change] = useComposerDraft();
  const title = useRef<HTMLInputElement>(null);
  const when = useRef<HTMLInputElement>(null);
  useFirstFocus(title, when);
  return (
    <form
      aria-label="New event"
      aria-busy
      onSubmit={(submitted) => {
        submitted.preventDefault();
        composer.addOnceThere();
      }}
      onKeyDown={closedByEscape(composer.hide)}
      className={COMPOSER_CARD}
    >
      <div className={COMPOSER_FIELDS}>
        <TextField
          {...TITLE_FIELD}
          value={draft.title}
          onChange={(words) => change({ title: words })}
          inputRef={title}
        />
        <TextField
          {...WHEN_FIELD}
          value={draft.when}
          onChange={(words) => change({ when: words })}
          inputRef={when}
          autoComplete="off"
        />
      </div>
      {/* Enter in one of two fields presses what sends them. */}
      <button type="submit" hidden />
      <IconButton
        icon="close"
        label="Close and keep what was typed"
        shortcut="Esc"
        onPress={composer.hide}
        className="absolute top-1 right-1.5"
      />
    </form>
  );
}
