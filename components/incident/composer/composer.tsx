'use client';

// Adds an event by keyboard alone: a title, when it happened in any words, what kind it is; Enter saves, with Shift it goes
// on to the next, Escape closes and keeps what was typed. Made for somebody under stress: two fields are enough.

import type { FormEvent, KeyboardEvent, ReactElement } from 'react';
import { errorAt, errorOfWhole } from '@/client/field-errors';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Refusal } from '@/components/ui/refusal';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { Milestone } from '@/core/incident/vocabulary';
import type { TimeWithin } from '@/core/time/time-within';
import { CATEGORY_CHOICES, MILESTONE_CHOICES } from '../choices';
import { TimeSuggestion } from '../times/interpretation-line';
import { WhenField } from '../times/when-field';
import { useSteadyWorkspace } from '../workspace/workspace';
import { COMPOSER_CARD, COMPOSER_FIELDS, TITLE_FIELD, WHEN_FIELD } from './composer-card';
import type { ComposerDraft } from './composer-draft';
import { categoryFromTitle, categoryOf } from './composer-input';
import { useComposer } from './use-composer';

const HINT = 'In any words: around 3pm yesterday, late November, within a day of detection.';

export function Composer(): ReactElement {
  const { reading } = useSteadyWorkspace();
  const { draft, change, offered, otherYear, takeTime, errors, lastAdded, titleInput, whenInput, add, leave } =
    useComposer();
  const save = (submitted: FormEvent) => {
    submitted.preventDefault();
    add(false);
  };
  const onKeyDown = (key: KeyboardEvent<HTMLFormElement>) => {
    if (key.key === 'Escape' && !key.defaultPrevented) leave();
    else if (key.key === 'Enter' && key.shiftKey && key.target instanceof HTMLInputElement) {
      key.preventDefault();
      add(true);
    }
  };
  return (
    <form
      aria-label="New event"
      onSubmit={save}
      onKeyDownCapture={submitAtOnce}
      onKeyDown={onKeyDown}
      className={COMPOSER_CARD}
    >
      <div className={COMPOSER_FIELDS}>
        <TextField
          {...TITLE_FIELD}
          value={draft.title}
          onChange={(title) => change({ title })}
          description={lastAdded === null ? GOES_ON : <LastAdded title={lastAdded} />}
          error={errorAt(errors, '/title')}
          inputRef={titleInput}
        />
        <WhenField
          {...WHEN_FIELD}
          text={draft.when}
          onChange={(when) => change({ when })}
          context={reading}
          hint={offered === null ? HINT : <OfferedTime time={offered} onTake={() => takeTime(offered)} />}
          alternative={otherYear}
          error={errorAt(errors, '/when')}
          inputRef={whenInput}
        />
      </div>
      <div className="mb-2 empty:hidden">
        <Refusal words={errorOfWhole(errors)} />
      </div>
      <div className="flex flex-wrap items-end gap-2 max-sm:mt-2 max-sm:grid max-sm:grid-cols-[6fr_5fr]">
        <KindFields draft={draft} onChange={change} />
        <ReasonField
          reason={draft.reason}
          error={errorAt(errors, '/reason')}
          onReason={(reason) => change({ reason })}
        />
        <span className="ml-auto flex max-sm:contents">
          <IconButton
            icon="close"
            label="Close and keep what was typed"
            shortcut="Esc"
            onPress={leave}
            className="max-sm:absolute max-sm:top-0 max-sm:right-1.5 max-sm:after:bottom-0!"
          />
          {/* For whoever has no Shift at hand. */}
          <Button onPress={() => add(true)} className="md:hidden max-sm:h-11 sm:mr-2">
            Add, then next
          </Button>
          <Button variant="primary" type="submit" shortcut="Enter" className="max-sm:h-11">
            Add event
          </Button>
        </span>
      </div>
    </form>
  );
}

const GOES_ON = <span className="max-md:hidden">Shift + Enter adds it and goes on to the next.</span>;

/** Of a row of events: nothing else in sight says that it was taken. */
function LastAdded({ title }: { readonly title: string }): ReactElement {
  return (
    <span className="line-clamp-1">
      Added “<bdi>{title}</bdi>”.
    </span>
  );
}

/** Before what has the focus takes it for its own Enter; a list that it opened lies outside of the form, and keeps its keys. */
function submitAtOnce(key: KeyboardEvent<HTMLFormElement>): void {
  const isWithin = key.target instanceof Node && key.currentTarget.contains(key.target);
  if (key.key !== 'Enter' || !(key.ctrlKey || key.metaKey) || !isWithin) return;
  key.preventDefault();
  key.stopPropagation();
  key.currentTarget.requestSubmit();
}

function OfferedTime({ time, onTake }: { readonly time: TimeWithin; readonly onTake: () => void }): ReactElement {
  return (
    <p>
      Was it <TimeSuggestion words={time.when} onTake={onTake} />?
    </p>
  );
}

interface KindFieldsProps {
  readonly draft: ComposerDraft;
  readonly onChange: (part: Partial<ComposerDraft>) => void;
}

function KindFields({ draft, onChange }: KindFieldsProps): ReactElement {
  return (
    <>
      <Select
        label="Category"
        note={categoryFromTitle(draft) === null ? undefined : 'from the title'}
        className="w-[186px] max-sm:w-full"
        choices={CATEGORY_CHOICES}
        value={categoryOf(draft)}
        onChange={(category) => onChange({ category })}
      />
      <Select<Milestone>
        label="Milestone"
        className="w-[202px] max-sm:w-full"
        choices={MILESTONE_CHOICES}
        emptyLabel="None"
        value={draft.milestone}
        onChange={(milestone) => onChange({ milestone })}
      />
    </>
  );
}

interface ReasonFieldProps {
  /** Null until somebody wants to give one. */
  readonly reason: string | null;
  readonly error: string | undefined;
  readonly onReason: (reason: string) => void;
}

function ReasonField({ reason, error, onReason }: ReasonFieldProps): ReactElement {
  if (reason === null) {
    return (
      <Button
        variant="quiet"
        onPress={() => onReason('')}
        className="max-sm:col-span-2 max-sm:-ml-2.5 max-sm:justify-self-start"
      >
        Add a reason
      </Button>
    );
  }
  return (
    <TextField
      label="Reason"
      className="min-w-[180px] flex-1 max-sm:col-span-2 max-sm:w-full"
      placeholder="from the call with IT"
      value={reason}
      onChange={onReason}
      error={error}
      autoFocus
      autoComplete="off"
    />
  );
}
