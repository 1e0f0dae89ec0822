'use client';

import type { ReactElement } from 'react';
import { Header } from 'react-aria-components/Header';
import { MenuItem, MenuSection } from 'react-aria-components/Menu';
import type { Choice } from './choice';
import { Dot } from './dot';
import { Icon } from './icon';
import { MENU_ROW } from './overlay-style';

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
    <MenuSection
      selectionMode="multiple"
      shouldCloseOnSelect={false}
      selectedKeys={values}
      onSelectionChange={(keys) =>
        onChange(choices.map(({ value }) => value).filter((value) => keys === 'all' || keys.has(value)))
      }
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
