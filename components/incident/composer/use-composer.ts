'use client';

// A new event while it is typed: kept as a draft until it is added, with what was refused of it.

import { useEffect, useMemo, useRef, useState } from 'react';
import { errorAt } from '@/client/field-errors';
import { useMedia, WIDE } from '@/components/browser/use-media';
import type { IncidentEvent } from '@/core/incident/event';
import type { FieldError } from '@/core/incident/refusal';
import type { Instant } from '@/core/time/instant';
import type { ParseContext } from '@/core/time/parse';
import { type TimeWithin, timeWithin } from '@/core/time/time-within';
import { yearOfOthers } from '@/core/time/year-of-others';
import { usePage } from '../page-state';
import { useFormActions } from '../workspace/use-form-actions';
import { useSteadyWorkspace, useWorkspace } from '../workspace/workspace';
import { type ComposerDraft, EMPTY_COMPOSER, saysNothing } from './composer-draft';
import { inputOf } from './composer-input';
import { useComposerDraft } from './use-composer-draft';
import { useFirstFocus } from './use-first-focus';

export function useComposer() {
  const { announce, reading } = useSteadyWorkspace();
  const { composer, select } = usePage();
  const { createEvent } = useFormActions();
  const [draft, setDraft] = useComposerDraft();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [lastAdded, setLastAdded] = useState<string | null>(null);
  const isWide = useMedia(WIDE, true);
  const change = (part: Partial<ComposerDraft>) => {
    // What was refused is what stood there before.
    setErrors((refused) => refused.filter(({ pointer }) => !(pointer.slice(1) in part)));
    setDraft(part);
  };
  const titleInput = useRef<HTMLInputElement>(null);
  const whenInput = useRef<HTMLInputElement>(null);
  useFirstFocus(titleInput, whenInput);
  useStart(change);
  const offered = useOfferedTime(draft, reading);
  const otherYear = useYearOfOthers(draft.when, reading);
  const takeTime = ({ title, when }: TimeWithin) => {
    change({ title, when });
    whenInput.current?.focus();
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
    setLastAdded(draft.title.trim());
    // Where there is no room beside it, the panel would lie over what comes next.
    if (isWide || !goesOn) select(created.value);
    setErrors([]);
    // What comes next in a row of events is most often of the kind that was chosen, and known from the same.
    change({
      ...EMPTY_COMPOSER,
      ...(goesOn ? { category: draft.category, among: draft.among, reason: draft.reason } : {}),
    });
    if (goesOn) titleInput.current?.focus();
    else composer.hide();
  };
  /** Closes, and keeps what was typed. */
  const leave = () => {
    if (saysNothing(draft)) change(EMPTY_COMPOSER);
    composer.hide();
  };
  useAddingAtOnce(() => add(false));
  return { draft, change, offered, otherYear, takeTime, errors, lastAdded, titleInput, whenInput, add, leave };
}

/** A time that was typed with what happened, while none is typed by itself. */
function useOfferedTime({ title, when }: ComposerDraft, reading: ParseContext): TimeWithin | null {
  const sentence = when.trim() === '' ? title : '';
  return useMemo(() => timeWithin(sentence, reading), [sentence, reading]);
}

function useYearOfOthers(when: string, reading: ParseContext): string | null {
  const { events } = useWorkspace();
  const lastAt = useMemo(() => lastKnown(events), [events]);
  return useMemo(() => yearOfOthers(when, reading, lastAt), [when, reading, lastAt]);
}

function lastKnown(events: readonly IncidentEvent[]): Instant | null {
  let last: Instant | null = null;
  for (const { start } of events) {
    const at = start?.latest ?? start?.earliest ?? null;
    if (at !== null && (last === null || at > last)) last = at;
  }
  return last;
}

function useAddingAtOnce(add: () => void): void {
  const { isToBeAdded } = usePage().composer;
  const isDone = useRef(false);
  useEffect(() => {
    if (!isToBeAdded || isDone.current) return;
    isDone.current = true;
    add();
  }, [isToBeAdded, add]);
}

/** A double click on the axis says when, and what the event may be. */
function useStart(change: (part: Partial<ComposerDraft>) => void): void {
  const { start } = usePage().composer;
  const taken = useRef<typeof start>(null);
  useEffect(() => {
    if (start === null || taken.current === start) return;
    taken.current = start;
    change({ when: start.time.statedAs, among: start.among });
  }, [start, change]);
}
