'use client';

import type { ReactElement } from 'react';
import { MenuItem } from 'react-aria-components/Menu';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { Kbd } from './kbd';
import { MENU_ROW } from './overlay-style';

export interface MenuEntryProps {
  readonly label: string;
  readonly icon?: IconName;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly danger?: boolean;
  /** What choosing it does; an entry with `href` leads there instead. */
  readonly onAction?: () => void;
  readonly href?: string;
}

/** One action in a menu. */
export function MenuEntry({
  label,
  icon,
  shortcut,
  isDisabled,
  danger = false,
  onAction,
  href,
}: MenuEntryProps): ReactElement {
  return (
    <MenuItem
      textValue={label}
      href={href}
      isDisabled={isDisabled}
      onAction={onAction}
      className={classNames(MENU_ROW, danger && 'text-attack')}
    >
      {icon === undefined ? null : <Icon name={icon} sizePx={14} className="opacity-70" />}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {shortcut === undefined ? null : (
        <span className="text-ink-3 max-sm:hidden">
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </MenuItem>
  );
}
