'use client';

// Choices that most documents leave as they are: folded, with what is chosen in a few words.

import { type ReactElement, type ReactNode, useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon } from '@/components/ui/icon';

export interface ChoiceGroupProps {
  readonly title: string;
  readonly summary: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Shown whether it is open or not. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function ChoiceGroup({ title, summary, isOpen, onOpenChange, aside, children }: ChoiceGroupProps): ReactElement {
  const id = useId();
  return (
    <div className="border-line border-t">
      <Button
        aria-expanded={isOpen}
        aria-controls={id}
        onPress={() => onOpenChange(!isOpen)}
        className="flex min-h-9 w-full items-baseline gap-2 rounded-sm py-2 text-left text-sm hover:bg-ink/4 data-[focus-visible]:-outline-offset-2"
      >
        <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} sizePx={14} className="self-center text-ink-3" />
        <span className="font-medium">{title}</span>
        <span className="min-w-0 flex-1 truncate text-right text-ink-3 text-xs">{summary}</span>
      </Button>
      {aside}
      <div id={id} className="flex flex-col gap-3 pb-4 empty:hidden">
        {isOpen ? children : null}
      </div>
    </div>
  );
}
