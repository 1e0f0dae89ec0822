'use client';

// One of many choices, found by typing. The first that matches is highlighted, so that Enter and Tab take it. What was typed
// but is taken for nothing is put back to the last choice on leaving, and the field says so, naming the words, so that nobody
// takes them for accepted.

import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, ComboBoxStateContext, type Key } from 'react-aria-components/ComboBox';
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
  /** From the start, with the words of its choice selected, so that typing replaces them. */
  readonly autoFocus?: boolean;
  readonly className?: string;
}

export function ComboBox<Value extends string>(props: ComboBoxProps<Value>): ReactElement {
  const { choices, value, onChange, autoFocus = false } = props;
  const isSending = useIsSending();
  const chosen = choices.find((choice) => choice.value === value);
  const [typed, setTyped] = useState(chosen?.label ?? '');
  const [unknown, setUnknown] = useState<Unknown | null>(null);
  // While the box shows the choice's own name nobody is searching, so everything is on offer.
  const shown = useMemo(
    () => matchChoices(choices, typed === chosen?.label ? '' : typed, SHOWN_AT_MOST),
    [choices, typed, chosen?.label],
  );
  /** Leaving the field gives it back the name of its choice, through either of the two callbacks. */
  const show = (text: string) => {
    const isOwnName = text === (chosen?.label ?? '');
    if (!isOwnName) setUnknown(null);
    else if (typed !== text && typed !== '' && shown.length === 0) setUnknown({ typed, matches: 0 });
    setTyped(text);
  };
  const choose = (next: Choice<Value> | undefined) => {
    show(next?.label ?? '');
    onChange(next?.value ?? null);
  };
  const isSearching = typed !== '' && typed !== chosen?.label;
  // Whoever presses elsewhere leaves without a key; what React Aria then gives back is the last choice.
  const isSettled = useRef(false);
  const leave = () => {
    if (!isSearching || shown.length === 0) return;
    isSettled.current = true;
    if (shown.length === 1) choose(shown[0]);
    else {
      setTyped(chosen?.label ?? '');
      setUnknown({ typed, matches: shown.length });
    }
  };
  const take = (key: unknown) => {
    if (!isSettled.current) choose(choices.find((choice) => choice.value === key));
    isSettled.current = false;
  };
  /** What the key takes: the highlighted choice, unless the list is behind what was typed. */
  const takeTyped = (event: KeyboardEvent<HTMLInputElement>, highlighted: Key | null) => {
    const text = event.currentTarget.value;
    if (text === '' || text === chosen?.label) return;
    const matches = matchChoices(choices, text, SHOWN_AT_MOST);
    const [first] = matches;
    if (first === undefined || matches.some((choice) => choice.value === highlighted)) return;
    event.stopPropagation();
    if (event.key === 'Enter') event.preventDefault();
    choose(first);
  };
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!autoFocus) return;
    input.current?.focus();
    input.current?.select();
  }, [autoFocus]);
  const error = props.error ?? (unknown === null ? undefined : putBackWords(unknown, chosen?.label));
  return (
    <AriaComboBox
      items={shown}
      inputValue={typed}
      onInputChange={show}
      value={value}
      onChange={take}
      onBlur={leave}
      // Not where Escape has given it back the name of its choice.
      menuTrigger={typed === (chosen?.label ?? '') ? 'manual' : 'input'}
      allowsEmptyCollection
      isDisabled={props.isDisabled}
      isReadOnly={isSending}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(FIELD, props.className)}
    >
      <FieldLabel label={props.label} hidden={props.labelHidden} optional={props.optional} />
      <div className="relative">
        <Words inputRef={input} placeholder={props.placeholder} onTake={takeTyped} />
        <Button className="absolute inset-y-0 right-0 grid w-(--control) place-items-center rounded-r-md text-ink-3 hover:text-ink">
          <Icon name="chevronsUpDown" sizePx={14} />
        </Button>
      </div>
      {props.description === undefined ? null : <FieldDescription>{props.description}</FieldDescription>}
      <FieldError message={error} />
      {isSearching ? <FirstHighlighted /> : null}
      <Popover offset={4} className={classNames(RAISED, 'w-(--trigger-width)')}>
        <ListBox<Choice<Value>>
          // As it opens; what is typed on is for the one above.
          autoFocus={isSearching ? 'first' : undefined}
          className={MENU_LIST}
          renderEmptyState={() => <p className="px-2 py-1.5 text-ink-3 text-sm">Nothing matches “{typed}”</p>}
        >
          {(choice) => <ChoiceRow id={choice.value} choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

interface WordsProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly placeholder: string | undefined;
  /** On Enter or Tab. @param highlighted in the list, where it is open */
  readonly onTake: (event: KeyboardEvent<HTMLInputElement>, highlighted: Key | null) => void;
}

/** Where they are typed. Escape closes the list alone, where it is open, and not what the field stands in. */
function Words({ inputRef, placeholder, onTake }: WordsProps): ReactElement {
  const state = useContext(ComboBoxStateContext);
  const isOpen = state?.isOpen ?? false;
  return (
    <Input
      ref={inputRef}
      placeholder={placeholder}
      // Before the list is asked: it opens, and highlights, a moment after the letter that asks for it.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Tab') return;
        onTake(event, isOpen && state !== null ? state.selectionManager.focusedKey : null);
      }}
      onKeyDown={(event) => {
        if (isOpen && event.key === 'Escape') event.stopPropagation();
      }}
      className={classNames(INPUT, 'pr-8')}
    />
  );
}

/** Until somebody goes on to another. */
function FirstHighlighted(): null {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    if (!state?.isOpen || state.selectionManager.focusedKey !== null) return;
    state.selectionManager.setFocusedKey(state.collection.getFirstKey());
  });
  return null;
}

interface Unknown {
  readonly typed: string;
  /** None, or several of which none was chosen. */
  readonly matches: number;
}

function putBackWords({ typed, matches }: Unknown, kept: string | undefined): string {
  const what = matches === 0 ? `There is no “${typed}” to choose` : `More than one matches “${typed}”`;
  return `${what}${kept === undefined ? '' : `, so ${kept} stays`}. Choose one from the list.`;
}
