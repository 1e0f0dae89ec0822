'use client';

// A new event while it is typed: kept as a draft until it is added, with what was refused of it.

import { useEffect, useMemo, useRef, useState } from 'react';
import { errorAt } from '@/client/edit-event';
import type { FieldError } from '@/core/incident/refusal';
import type { ParseContext } from '@/core/time/parse';
import { type TimeWithin, timeWithin } from '@/core/time/time-within';
import { usePage } from '../page-state';
import { useActions } from '../workspace/use-actions';
import { useFormDraft } from '../workspace/use-draft';
import { useWorkspace } from '../workspace/workspace';
import { type ComposerDraft, composerDraftSchema, EMPTY_COMPOSER, inputOf, isUntouched } from './composer-draft';

export function useComposer() {
  const { announce, reading } = useWorkspace();
  const { composer, select } = usePage();
  const { createEvent } = useActions();
  const [kept, setKept] = useFormDraft('event.new', composerDraftSchema);
  const draft = kept ?? EMPTY_COMPOSER;
  const change = (part: Partial<ComposerDraft>) => {
    const next = { ...draft, ...part };
    setKept(isUntouched(next) ? null : next);
  };
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const titleInput = useRef<HTMLInputElement>(null);
  const whenInput = useRef<HTMLInputElement>(null);
  const giveFocusBack = useFocusBack();
  useStartingTime(change);
  const offered = useOfferedTime(draft, reading);
  const takeTime = ({ title, when }: TimeWithin) => {
    change({ title, when });
    whenInput.current?.focus();
  };
  const close = () => {
    composer.hide();
    giveFocusBack();
  };
  /** @param goesOn to the next event, in the place of this one */
  const add = (goesOn: boolean) => {
    const created = createEvent(inputOf(draft), draft.reason ?? undefined);
    if (!created.ok) {
      setErrors(created.error);
      const input = errorAt(created.error, '/title') === undefined ? whenInput : titleInput;
      input.current?.focus();
      return;
    }
    announce(`Added “${draft.title.trim()}”`);
    select(created.value);
    setErrors([]);
    // What comes next in a row of events is most often of the kind that was chosen, and known from the same.
    change({ ...EMPTY_COMPOSER, ...(goesOn ? { category: draft.category, reason: draft.reason } : {}) });
    if (goesOn) titleInput.current?.focus();
    else close();
  };
  return { draft, change, offered, takeTime, errors, titleInput, whenInput, add, close };
}

/** A time that was typed with what happened, while none is typed by itself. */
function useOfferedTime({ title, when }: ComposerDraft, reading: ParseContext): TimeWithin | null {
  const sentence = when.trim() === '' ? title : '';
  return useMemo(() => timeWithin(sentence, reading), [sentence, reading]);
}

/** Gives the focus back to where it was before the composer opened. */
function useFocusBack(): () => void {
  const [before] = useState(() => (document.activeElement instanceof HTMLElement ? document.activeElement : null));
  return () => before?.focus();
}

/** A double click on the axis says when; it replaces only a time that was left empty. */
function useStartingTime(change: (part: Partial<ComposerDraft>) => void): void {
  const { composer } = usePage();
  const { startingAt } = composer;
  const taken = useRef<typeof startingAt>(null);
  useEffect(() => {
    if (startingAt === null || taken.current === startingAt) return;
    taken.current = startingAt;
    change({ when: startingAt.statedAs });
  }, [startingAt, change]);
}
