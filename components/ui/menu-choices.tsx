'use client';

import type { ReactElement } from 'react';
import type { Choice } from './choice';
import { MenuChoiceSection } from './menu-choice-section';

export interface MenuChoicesProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Keep the menu open where the effect can be seen behind it, as a theme's can. */
  readonly staysOpen?: boolean;
}

/** A set of a menu's entries of which exactly one holds. */
export function MenuChoices<Value extends string>({
  label,
  choices,
  value,
  onChange,
  staysOpen = false,
}: MenuChoicesProps<Value>): ReactElement {
  return (
    <MenuChoiceSection
      label={label}
      choices={choices}
      selectionMode="single"
      disallowEmptySelection
      shouldCloseOnSelect={!staysOpen}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((choice) => keys !== 'all' && keys.has(choice.value));
        if (chosen !== undefined) onChange(chosen.value);
      }}
    />
  );
}
