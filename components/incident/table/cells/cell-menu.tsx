'use client';

// A cell with a few possible values, as a menu that lies over it. Escape and a press elsewhere leave all as it is.

import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { Menu } from 'react-aria-components/Menu';
import type { Choice } from '@/components/ui/choice';
import { MenuChoices } from '@/components/ui/menu-choices';
import { MENU_LIST } from '@/components/ui/overlay-style';
import type { FieldError } from '@/core/incident/refusal';
import type { CellFrame } from './cell-frame';
import { CellPopover } from './cell-popover';

export interface CellMenuProps<Value extends string> {
  readonly label: string;
  readonly frame: CellFrame;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onSave: (value: Value) => readonly FieldError[];
}

export function CellMenu<Value extends string>(props: CellMenuProps<Value>): ReactElement {
  const { label, frame, choices, value, onSave } = props;
  const [problem, setProblem] = useState<string>();
  // The menu asks to be closed before what was refused is shown.
  const isRefused = useRef(false);
  const save = (chosen: Value) => {
    const [refused] = onSave(chosen);
    isRefused.current = refused !== undefined;
    setProblem(refused?.detail);
  };
  const onKeyDownCapture = (key: KeyboardEvent) => {
    if (key.key !== 'Tab') return;
    key.preventDefault();
    key.stopPropagation();
    frame.onTurn(key.shiftKey ? -1 : 1);
  };
  return (
    <CellPopover {...frame} label={label} onPressBeside={frame.onLeave} className="min-w-48">
      <div role="presentation" onKeyDownCapture={onKeyDownCapture}>
        {problem === undefined ? null : (
          <p role="alert" className="border-line border-b px-3 py-2 text-attack text-xs">
            {problem}
          </p>
        )}
        <Menu
          aria-label={label}
          autoFocus
          className={MENU_LIST}
          onClose={() => (isRefused.current ? undefined : frame.onLeave())}
        >
          <MenuChoices label={label} choices={choices} value={value} onChange={save} />
        </Menu>
      </div>
    </CellPopover>
  );
}
