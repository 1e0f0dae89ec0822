'use client';

// A button that shows only an icon: named for assistive technology, and named in a tooltip for everybody else.

import type { ReactElement, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { Tooltip } from './tooltip';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  readonly icon: IconName;
  /** What pressing it does, as a verb: "Remove source". */
  readonly label: string;
  readonly shortcut?: string;
  /** `framed` has the edge of a default button; `quiet` shows itself on hover. */
  readonly variant?: 'quiet' | 'framed';
  /** 24 px beside text, 30 px in a row of buttons. */
  readonly size?: 'small' | 'default';
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly className?: string;
}

export function IconButton({
  icon,
  label,
  shortcut,
  variant = 'quiet',
  size = 'default',
  buttonRef,
  className,
  ...rest
}: IconButtonProps): ReactElement {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        ref={buttonRef}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        className={classNames(
          'onset-touch inline-grid shrink-0 place-items-center rounded-md border text-ink-2 transition-colors duration-100',
          'hover:bg-ink/6 hover:text-ink active:bg-ink/10 disabled:opacity-40',
          variant === 'framed' ? 'border-line-strong bg-surface' : 'border-transparent',
          size === 'small' ? 'size-6' : 'size-(--control)',
          className,
        )}
      >
        <Icon name={icon} sizePx={size === 'small' ? 14 : 16} />
      </AriaButton>
    </Tooltip>
  );
}
