'use client';

// A box to tick, with its words beside it.

import type { ReactElement, ReactNode } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { classNames } from './class-names';
import { Icon } from './icon';
import { useIsSending } from './sending';

export interface TickBoxProps {
  /** Within a group. */
  readonly value?: string;
  readonly isSelected?: boolean;
  readonly onChange?: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** Where the words beside it do not name it whole. */
  readonly 'aria-label'?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function TickBox({ className, children, ...rest }: TickBoxProps): ReactElement {
  const isSending = useIsSending();
  return (
    <Checkbox
      {...rest}
      isReadOnly={isSending}
      className={classNames('group flex min-h-6 items-center gap-2 text-sm', className)}
    >
      {({ isSelected }) => (
        <>
          <TickMark isSelected={isSelected} />
          {children}
        </>
      )}
    </Checkbox>
  );
}

/** Takes its look from the `group` around it. */
function TickMark({ isSelected }: { readonly isSelected: boolean }): ReactElement {
  return (
    <span className="grid size-4 shrink-0 place-items-center rounded-sm border border-line-strong bg-surface group-data-[disabled]:bg-sunken group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-accent group-data-[focus-visible]:outline-offset-2 group-data-[selected]:border-ink group-data-[selected]:bg-ink group-data-[selected]:text-surface">
      {isSelected ? <Icon name="check" sizePx={12} /> : null}
    </span>
  );
}
