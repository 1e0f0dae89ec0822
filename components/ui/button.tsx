'use client';

// A button, with the key that does the same. `isPending` keeps the focus and the width while its action runs.

import type { ReactElement, ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { Kbd } from './kbd';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: IconName;
  /** The key as printed, such as "N". Pressing it is `useShortcut`'s business. */
  readonly shortcut?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Button({
  variant = 'default',
  size = 'default',
  icon,
  shortcut,
  buttonRef,
  className,
  children,
  ...rest
}: ButtonProps): ReactElement {
  return (
    <AriaButton
      {...rest}
      ref={buttonRef}
      aria-keyshortcuts={shortcut}
      className={classNames(buttonStyle(variant, size), className)}
    >
      {icon === undefined ? null : <Icon name={icon} sizePx={14} className="-ml-0.5 opacity-75" />}
      {children}
      {shortcut === undefined ? null : (
        <span aria-hidden="true" className="opacity-65 max-sm:hidden">
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </AriaButton>
  );
}
