'use client';

// A list of actions that opens from a button. Its children are MenuEntry, MenuChoices and MenuDivider.

import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuTrigger } from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { classNames } from './class-names';
import { MENU_LIST, RAISED } from './overlay-style';

export interface MenuProps {
  readonly label: string;
  /** A React Aria button. */
  readonly trigger: ReactElement;
  readonly placement?: PopoverProps['placement'];
  /** Shown above the entries; not part of the list. */
  readonly header?: ReactNode;
  readonly children: ReactNode;
}

export function Menu({ label, trigger, placement = 'bottom end', header, children }: MenuProps): ReactElement {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={6} className={classNames(RAISED, 'min-w-48 max-w-[calc(100vw-24px)]')}>
        {header === undefined ? null : <div className="border-line border-b px-3 py-2">{header}</div>}
        <AriaMenu aria-label={label} className={MENU_LIST}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
