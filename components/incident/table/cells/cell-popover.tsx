'use client';

// What lies over a cell while it is an editor: above the table, which cuts off what is longer than a row.

import type { ReactElement, ReactNode, RefObject } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { classNames } from '@/components/ui/class-names';
import { RAISED } from '@/components/ui/overlay-style';

export interface CellPopoverProps {
  readonly label: string;
  readonly cell: RefObject<Element | null>;
  /** Of a row. */
  readonly heightPx: number;
  /** A press elsewhere. */
  readonly onPressBeside: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

export function CellPopover(props: CellPopoverProps): ReactElement {
  const { label, cell, heightPx, onPressBeside, className, children } = props;
  return (
    <Popover
      aria-label={label}
      triggerRef={cell}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onPressBeside())}
      placement="bottom start"
      offset={-heightPx}
      className={classNames(RAISED, 'max-w-[calc(100vw-24px)]', className)}
    >
      {children}
    </Popover>
  );
}
