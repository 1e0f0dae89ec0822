'use client';

// The new event that is being typed, kept until it is added or nothing is left of it.

import { useFormDraft } from '../workspace/use-draft';
import { type ComposerDraft, composerDraftSchema, EMPTY_COMPOSER, isUntouched } from './composer-draft';

export function useComposerDraft(): readonly [ComposerDraft, (part: Partial<ComposerDraft>) => void] {
  const [kept, setKept] = useFormDraft('event.new', composerDraftSchema);
  const draft = kept ?? EMPTY_COMPOSER;
  const change = (part: Partial<ComposerDraft>) => {
    const next = { ...draft, ...part };
    setKept(isUntouched(next) ? null : next);
  };
  return [draft, change];
}
