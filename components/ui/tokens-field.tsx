'use client';

// Several short words: tags, techniques, people. Enter or a comma adds what was typed, Backspace on an empty box
// takes the last one away, and pasted lists are split. Suggestions only suggest: anything may be typed.

import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef, useState } from 'react';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Choice } from './choice';
import { ChoiceRow } from './choice-row';
import { classNames } from './class-names';
import { FieldLabel } from './field-label';
import { FIELD } from './field-style';
import { matchChoices } from './match-choices';
import { MENU_LIST, RAISED } from './overlay-style';
import { TokenList } from './token-list';

const SUGGESTED_AT_MOST = 30;

export interface TokensFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly optional?: boolean;
  readonly tokens: readonly string[];
  readonly onChange: (tokens: readonly string[]) => void;
  readonly suggestions?: readonly Choice<string>[];
  /** Words that are none of these stand for the first suggestion that they match. */
  readonly tokenPattern?: RegExp;
  readonly placeholder?: string;
  readonly description?: ReactNode;
  readonly error?: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** The words of `stated`, parted at commas and line ends, that are not there yet. */
function newTokens(stated: string, present: readonly string[]): readonly string[] {
  const words = stated
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '' && !present.includes(word));
  return [...new Set(words)];
}

const TOKENS_BOX =
  'flex min-h-(--control) flex-wrap items-center gap-1 rounded-md border bg-surface px-1 py-[3px] text-sm ' +
  'focus-within:border-accent focus-within:shadow-[0_0_0_1px_var(--accent)]';
const BOX_EDGE = 'border-line-strong hover:border-ink-3';

// The tokens stand beside the combo box, not in it: React Aria would count them among its options.
export function TokensField(props: TokensFieldProps): ReactElement {
  const { tokens, onChange, suggestions = [], tokenPattern } = props;
  const id = useId();
  const boxRef = useRef<HTMLDivElement>(null);
  const [boxPx, setBoxPx] = useState<number>();
  const [typed, setTyped] = useState('');
  // Nothing is offered to an empty box, or the list would open again after every word.
  const remaining = suggestions.filter((suggestion) => !tokens.includes(suggestion.value));
  const offered = typed.trim() === '' ? [] : matchChoices(remaining, typed, SUGGESTED_AT_MOST);

  const meant = (word: string): string =>
    tokenPattern === undefined || tokenPattern.test(word) ? word : (matchChoices(remaining, word, 1)[0]?.value ?? word);
  const add = (stated: string): void => {
    const added = [...new Set(newTokens(stated, tokens).map(meant))];
    if (added.length > 0) onChange([...tokens, ...added]);
    setTyped('');
  };

  // Before the combo box sees the key: with an option highlighted Enter is the combo box's, otherwise it adds the text.
  const onKeyDownCapture = (event: KeyboardEvent<HTMLInputElement>): void => {
    const optionIsFocused = event.currentTarget.getAttribute('aria-activedescendant') !== null;
    const adds = event.key === ',' || (event.key === 'Enter' && !optionIsFocused);
    if (adds && typed.trim() !== '' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && tokens.length > 0) {
      onChange(tokens.slice(0, -1));
    }
  };

  return (
    <div className={classNames(FIELD, props.className)}>
      <FieldLabel
        id={`${id}-label`}
        htmlFor={id}
        label={props.label}
        hidden={props.labelHidden}
        optional={props.optional}
      />
      <div ref={boxRef} className={classNames(TOKENS_BOX, props.error === undefined ? BOX_EDGE : 'border-attack')}>
        <TokenList
          label={props.label}
          tokens={tokens}
          onRemove={(removed) => onChange(tokens.filter((token) => !removed.has(token)))}
        />
        <AriaComboBox
          id={id}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-description ${id}-error`}
          items={offered}
          inputValue={typed}
          onInputChange={(text) => (/[,\n]/.test(text) ? add(text) : setTyped(text))}
          value={null}
          onChange={(key) => {
            if (key !== null) add(String(key));
          }}
          onBlur={() => add(typed)}
          allowsCustomValue
          menuTrigger="input"
          onOpenChange={() => setBoxPx(boxRef.current?.offsetWidth)}
          isDisabled={props.isDisabled}
          isInvalid={props.error !== undefined}
          validationBehavior="aria"
          className="min-w-24 flex-1"
        >
          <Input
            onKeyDownCapture={onKeyDownCapture}
            placeholder={tokens.length === 0 ? props.placeholder : undefined}
            className="onset-input h-[22px] w-full bg-transparent px-1.5 outline-none"
          />
          {/* The combo box would have it as wide as what tokens leave of the field. */}
          <Popover triggerRef={boxRef} offset={4} style={{ width: boxPx }} className={classNames(RAISED, 'min-w-48')}>
            <ListBox<Choice<string>> className={MENU_LIST}>
              {(choice) => <ChoiceRow id={choice.value} choice={choice} />}
            </ListBox>
          </Popover>
        </AriaComboBox>
      </div>
      <span id={`${id}-description`} className="text-ink-3 text-xs empty:hidden">
        {props.description}
      </span>
      <span id={`${id}-error`} className="text-attack text-xs empty:hidden">
        {props.error}
      </span>
    </div>
  );
}
