'use client';

// A small dialog that hangs from the control that opened it. Wrap both in React Aria's DialogTrigger, or pass `triggerRef`.

import type { ReactElement, ReactNode, RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import { classNames } from './class-names';
import { RAISED } from './overlay-style';

export interface PopoverProps {
  /** What the popover is about, for assistive technology. */
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: AriaPopoverProps['placement'];
  readonly triggerRef?: RefObject<Element | null>;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly className?: string;
}

export function Popover({
  label,
  children,
  className,
  placement = 'bottom start',
  ...rest
}: PopoverProps): ReactElement {
  return (
    <AriaPopover {...rest} placement={placement} offset={6} className={classNames(RAISED, 'max-w-[calc(100vw-24px)]')}>
      <Dialog aria-label={label} className={classNames('p-3 outline-none', className)}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </Dialog>
    </AriaPopover>
  );
}
