'use client';

// One of many choices, found by typing. What was typed but matches nothing is put back to the last choice on leaving,
// and the field says so, naming the words, so that nobody takes them for accepted.

import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Choice } from './choice';
import { ChoiceRow } from './choice-row';
import { classNames } from './class-names';
import { FieldDescription } from './field-description';
import { FieldError } from './field-error';
import { FieldLabel } from './field-label';
import { FIELD, INPUT } from './field-style';
import { Icon } from './icon';
import { matchChoices } from './match-choices';
import { MENU_LIST, RAISED } from './overlay-style';
import { useIsSending } from './sending';

/** More than anybody reads; typing one more letter brings the rest. */
const SHOWN_AT_MOST = 60;

export interface ComboBoxProps<Value extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly optional?: boolean;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly description?: ReactNode;
  readonly error?: string;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

export function ComboBox<Value extends string>(props: ComboBoxProps<Value>): ReactElement {
  const { choices, value, onChange } = props;
  const isSending = useIsSending();
  const chosen = choices.find((choice) => choice.value === value);
  const [typed, setTyped] = useState(chosen?.label ?? '');
  const [unknown, setUnknown] = useState<string | null>(null);
  // While the box shows the choice's own name nobody is searching, so everything is on offer.
  const shown = useMemo(
    () => matchChoices(choices, typed === chosen?.label ? '' : typed, SHOWN_AT_MOST),
    [choices, typed, chosen?.label],
  );
  /** Leaving the field gives it back the name of its choice, through either of the two callbacks. */
  const show = (text: string) => {
    const isOwnName = text === (chosen?.label ?? '');
    if (!isOwnName) setUnknown(null);
    else if (typed !== text && typed !== '' && shown.length === 0) setUnknown(typed);
    setTyped(text);
  };
  const error = props.error ?? (unknown === null ? undefined : putBackWords(unknown, chosen?.label));
  return (
    <AriaComboBox
      items={shown}
      inputValue={typed}
      onInputChange={show}
      value={value}
      onChange={(key) => {
        const next = choices.find((choice) => choice.value === key);
        show(next?.label ?? '');
        onChange(next?.value ?? null);
      }}
      menuTrigger="input"
      allowsEmptyCollection
      isDisabled={props.isDisabled}
      isReadOnly={isSending}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(FIELD, props.className)}
    >
      <FieldLabel label={props.label} hidden={props.labelHidden} optional={props.optional} />
      <div className="relative">
        <Input placeholder={props.placeholder} className={classNames(INPUT, 'pr-8')} />
        <Button className="absolute inset-y-0 right-0 grid w-(--control) place-items-center rounded-r-md text-ink-3 hover:text-ink">
          <Icon name="chevronsUpDown" sizePx={14} />
        </Button>
      </div>
      {props.description === undefined ? null : <FieldDescription>{props.description}</FieldDescription>}
      <FieldError message={error} />
      <Popover offset={4} className={classNames(RAISED, 'w-(--trigger-width)')}>
        <ListBox<Choice<Value>>
          className={MENU_LIST}
          renderEmptyState={() => <p className="px-2 py-1.5 text-ink-3 text-sm">Nothing matches “{typed}”</p>}
        >
          {(choice) => <ChoiceRow id={choice.value} choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

const putBackWords = (typed: string, kept: string | undefined) =>
  `There is no “${typed}” to choose${kept === undefined ? '' : `, so ${kept} stays`}. Choose one from the list.`;
