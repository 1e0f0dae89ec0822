'use client';

// One of a fixed set of choices, shown when it is opened. With `emptyLabel` it can also be none.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import type { Choice } from './choice';
import { ChoiceRow } from './choice-row';
import { classNames } from './class-names';
import { FieldDescription } from './field-description';
import { FieldError } from './field-error';
import { FieldLabel } from './field-label';
import { FIELD, INPUT } from './field-style';
import { Icon } from './icon';
import { MENU_LIST, RAISED } from './overlay-style';
import { useIsSending } from './sending';

/** The list needs a key for "none"; no vocabulary has an empty word. */
const NONE = '';

interface SelectCommonProps<Value extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly optional?: boolean;
  readonly note?: string | undefined;
  readonly choices: readonly Choice<Value>[];
  readonly description?: string;
  readonly error?: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

export type SelectProps<Value extends string> = SelectCommonProps<Value> &
  (
    | { readonly emptyLabel?: undefined; readonly value: Value; readonly onChange: (value: Value) => void }
    | {
        /** What "none" is called: "No severity yet". */
        readonly emptyLabel: string;
        readonly value: Value | null;
        readonly onChange: (value: Value | null) => void;
      }
  );

export function Select<Value extends string>(props: SelectProps<Value>): ReactElement {
  const isSending = useIsSending();
  const choose = (key: string): void => {
    const chosen = props.choices.find((choice) => choice.value === key);
    if (chosen !== undefined) props.onChange(chosen.value);
    else if (props.emptyLabel !== undefined) props.onChange(null);
  };
  return (
    <AriaSelect
      value={props.value ?? NONE}
      onChange={(key) => choose(String(key ?? NONE))}
      isDisabled={props.isDisabled || isSending}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      // The ring is the button's.
      className={classNames(FIELD, 'outline-none', props.className)}
    >
      <FieldLabel label={props.label} hidden={props.labelHidden} optional={props.optional} note={props.note} />
      <Button className={classNames(INPUT, 'flex items-center gap-2 text-left')}>
        <SelectValue className="flex min-w-0 flex-1 items-center gap-2 truncate [&_[data-note]]:hidden [&_[data-tick]]:hidden" />
        <Icon name="chevronsUpDown" sizePx={14} className="text-ink-3" />
      </Button>
      {props.description === undefined ? null : <FieldDescription>{props.description}</FieldDescription>}
      <FieldError message={props.error} />
      <Popover offset={4} className={classNames(RAISED, 'min-w-(--trigger-width)')}>
        <ListBox className={MENU_LIST}>
          {props.emptyLabel === undefined ? null : (
            <ChoiceRow id={NONE} choice={{ value: NONE, label: props.emptyLabel }} />
          )}
          {props.choices.map((choice) => (
            <ChoiceRow key={choice.value} id={choice.value} choice={choice} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
