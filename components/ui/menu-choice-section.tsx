'use client';

// A part of a menu that is chosen from: a heading, and a choice a row, ticked where it holds.

import type { ReactElement } from 'react';
import { Header } from 'react-aria-components/Header';
import { MenuItem, MenuSection, type MenuSectionProps } from 'react-aria-components/Menu';
import type { Choice } from './choice';
import { Dot } from './dot';
import { Icon } from './icon';
import { MENU_ROW } from './overlay-style';

export interface MenuChoiceSectionProps<Value extends string> extends Omit<MenuSectionProps<object>, 'children'> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
}

export function MenuChoiceSection<Value extends string>({
  label,
  choices,
  ...selection
}: MenuChoiceSectionProps<Value>): ReactElement {
  return (
    <MenuSection {...selection}>
      <Header className="px-2 pt-1.5 pb-1 text-ink-3 text-xs">{label}</Header>
      {choices.map((choice) => (
        <MenuItem key={choice.value} id={choice.value} textValue={choice.typed ?? choice.label} className={MENU_ROW}>
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
