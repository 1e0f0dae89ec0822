'use client';

// Adds an event by keyboard alone: a title, when it happened in any words, what kind it is; Enter saves, with Shift it goes
// on to the next, Escape closes and keeps what was typed. Made for somebody under stress: two fields are enough.

import { type FormEvent, type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { errorAt, errorOfWhole } from '@/client/edit-event';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { FieldError } from '@/core/incident/refusal';
import type { Milestone } from '@/core/incident/vocabulary';
import { type TimeWithin, timeWithin } from '@/core/time/time-within';
import { CATEGORY_CHOICES, MILESTONE_CHOICES } from './choices';
import {
  type ComposerDraft,
  categoryOf,
  composerDraftSchema,
  EMPTY_COMPOSER,
  inputOf,
  isUntouched,
} from './composer-draft';
import { TimeSuggestion } from './interpretation-line';
import { usePage } from './page-state';
import { useActions } from './use-actions';
import { useFormDraft } from './use-draft';
import { WhenField } from './when-field';
import { useWorkspace } from './workspace';

const HINT = 'In any words: around 3pm yesterday, late November, within a day of detection.';

export function Composer(): ReactElement {
  const { reading, announce } = useWorkspace();
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
  const offered = useOfferedTime(draft);
  const takeTime = ({ title, when }: TimeWithin) => {
    change({ title, when });
    whenInput.current?.focus();
  };
  const close = () => {
    composer.hide();
    giveFocusBack();
  };
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
  const save = (submitted: FormEvent) => {
    submitted.preventDefault();
    add(false);
  };
  const onKeyDown = (key: KeyboardEvent<HTMLFormElement>) => {
    if (key.key === 'Escape' && !key.defaultPrevented) close();
    else if (key.key === 'Enter' && key.shiftKey && key.target instanceof HTMLInputElement) {
      key.preventDefault();
      add(true);
    } else if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) key.currentTarget.requestSubmit();
  };
  const whole = errorOfWhole(errors);
  return (
    <form
      aria-label="New event"
      onSubmit={save}
      onKeyDown={onKeyDown}
      className="absolute inset-x-5 top-2 z-20 mx-auto max-w-[720px] animate-appear rounded-xl border border-line-strong bg-raised p-4 shadow-raised max-sm:fixed max-sm:inset-x-2 max-sm:top-14"
    >
      <div className="grid grid-cols-[1fr_352px] gap-x-3 gap-y-2 max-md:grid-cols-1">
        <TextField
          label="What happened"
          placeholder="Malicious activity identified"
          value={draft.title}
          onChange={(title) => change({ title })}
          description={<span className="max-md:hidden">Shift + Enter adds it and goes on to the next.</span>}
          error={errorAt(errors, '/title')}
          inputRef={titleInput}
          autoFocus
          autoComplete="off"
        />
        <WhenField
          label="When"
          optional
          text={draft.when}
          onChange={(when) => change({ when })}
          context={reading}
          placeholder="around 3pm yesterday"
          hint={offered === null ? HINT : <OfferedTime time={offered} onTake={() => takeTime(offered)} />}
          error={errorAt(errors, '/when')}
          inputRef={whenInput}
        />
      </div>
      {whole ? (
        <p role="alert" className="mb-2 text-attack text-xs">
          {whole}
        </p>
      ) : null}
      <div className="flex flex-wrap items-end gap-2 max-sm:mt-2 max-sm:grid max-sm:grid-cols-2">
        <Select
          label="Category"
          className="w-[180px] max-sm:w-full"
          choices={CATEGORY_CHOICES}
          value={categoryOf(draft)}
          onChange={(category) => change({ category })}
        />
        <Select<Milestone>
          label="Milestone"
          className="w-[200px] max-sm:w-full"
          choices={MILESTONE_CHOICES}
          emptyLabel="None"
          value={draft.milestone}
          onChange={(milestone) => change({ milestone })}
        />
        {draft.reason === null ? (
          <Button
            variant="quiet"
            onPress={() => change({ reason: '' })}
            className="max-sm:col-span-2 max-sm:-ml-2.5 max-sm:justify-self-start"
          >
            Add a reason
          </Button>
        ) : (
          <TextField
            label="Reason"
            className="w-[180px] max-sm:col-span-2 max-sm:w-full"
            placeholder="from the call with IT"
            value={draft.reason}
            onChange={(reason) => change({ reason })}
            autoFocus
            autoComplete="off"
          />
        )}
        <span className="flex-1 max-sm:hidden" />
        <IconButton
          icon="close"
          label="Close and keep what was typed"
          shortcut="Esc"
          onPress={close}
          className="max-sm:absolute max-sm:top-0 max-sm:right-1.5 max-sm:after:bottom-0!"
        />
        <Button variant="primary" type="submit" shortcut="Enter" className="max-sm:col-span-2 max-sm:h-11">
          Add event
        </Button>
      </div>
    </form>
  );
}

/** A time that was typed with what happened, while none is typed by itself. */
function useOfferedTime({ title, when }: ComposerDraft): TimeWithin | null {
  const { reading } = useWorkspace();
  const sentence = when.trim() === '' ? title : '';
  return useMemo(() => timeWithin(sentence, reading), [sentence, reading]);
}

function OfferedTime({ time, onTake }: { readonly time: TimeWithin; readonly onTake: () => void }): ReactElement {
  return (
    <p>
      Was it <TimeSuggestion words={time.when} onTake={onTake} />?
    </p>
  );
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
