import type { ReactElement } from 'react';
import { Icon } from './icon';

/** The box of a checkbox, which is the `group` around it. */
export function TickMark({ isSelected }: { readonly isSelected: boolean }): ReactElement {
  return (
    <span className="grid size-4 shrink-0 place-items-center rounded-sm border border-line-strong bg-surface group-data-[disabled]:bg-sunken group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-accent group-data-[focus-visible]:outline-offset-2 group-data-[selected]:border-ink group-data-[selected]:bg-ink group-data-[selected]:text-surface">
      {isSelected ? <Icon name="check" sizePx={12} /> : null}
    </span>
  );
}
