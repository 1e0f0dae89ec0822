'use client';

import type { ReactElement } from 'react';
import { Header } from 'react-aria-components/Header';
import { MenuItem, MenuSection } from 'react-aria-components/Menu';
import type { Choice } from './choice';
import { Dot } from './dot';
import { Icon } from './icon';
import { MENU_ROW } from './overlay-style';

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
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      shouldCloseOnSelect={!staysOpen}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((choice) => keys !== 'all' && keys.has(choice.value));
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <Header className="px-2 pt-1.5 pb-1 text-ink-3 text-xs">{label}</Header>
      {choices.map((choice) => (
        <MenuItem key={choice.value} id={choice.value} textValue={choice.label} className={MENU_ROW}>
          {({ isSelected }) => (
            <>
              {choice.tone === undefined ? null : <Dot tone={choice.tone} />}
              <span className="min-w-0 flex-1">{choice.label}</span>
              <span className="w-3.5">
                {isSelected ? <Icon name="check" sizePx={14} className="text-accent" /> : null}
              </span>
            </>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
