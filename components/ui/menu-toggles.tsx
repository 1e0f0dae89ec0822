'use client';

import type { ReactElement } from 'react';
import type { Choice } from './choice';
import { MenuChoiceSection } from './menu-choice-section';

export interface MenuTogglesProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** A set of a menu's entries of which any hold. The menu stays open. */
export function MenuToggles<Value extends string>(props: MenuTogglesProps<Value>): ReactElement {
  const { label, choices, values, onChange } = props;
  return (
    <MenuChoiceSection
      label={label}
      choices={choices}
      selectionMode="multiple"
      shouldCloseOnSelect={false}
      selectedKeys={values}
      onSelectionChange={(keys) =>
        onChange(choices.map(({ value }) => value).filter((value) => keys === 'all' || keys.has(value)))
      }
    />
  );
}
