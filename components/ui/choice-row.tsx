'use client';

// How a choice looks in a list that opens: dot, label, note, and a tick where it is selected.

import type { ReactElement } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import type { Choice } from './choice';
import { Dot } from './dot';
import { Icon } from './icon';
import { MENU_ROW } from './overlay-style';

export interface ChoiceRowProps<Value extends string> {
  /** The choice's value. React Aria reads it from the element that a list's function returns. */
  readonly id: Value;
  readonly choice: Choice<Value>;
}

export function ChoiceRow<Value extends string>({ id, choice }: ChoiceRowProps<Value>): ReactElement {
  return (
    <ListBoxItem id={id} textValue={choice.label} value={choice} className={MENU_ROW}>
      {({ isSelected }) => (
        <>
          {choice.tone === undefined ? null : <Dot tone={choice.tone} />}
          <span className="min-w-0 flex-1 truncate">{choice.label}</span>
          {choice.note === undefined ? null : (
            <span data-note className="text-ink-3 text-xs">
              {choice.note}
            </span>
          )}
          <span data-tick className="w-3.5">
            {isSelected ? <Icon name="check" sizePx={14} className="text-accent" /> : null}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}
