'use client';

// A short word of explanation on hover and on keyboard focus. Its trigger must be a React Aria control.

import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './kbd';

export interface TooltipProps {
  readonly text: string;
  readonly shortcut?: string;
  readonly children: ReactNode;
}

export function Tooltip({ text, shortcut, children }: TooltipProps): ReactElement {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip
        offset={6}
        className="flex max-w-64 items-center gap-2 rounded-md bg-ink px-2 py-1 text-surface text-xs shadow-raised data-[entering]:animate-appear forced-colors:border"
      >
        {text}
        {shortcut === undefined ? null : (
          <span className="opacity-65">
            <Kbd>{shortcut}</Kbd>
          </span>
        )}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
