'use client';

// A chip that opens a menu to choose another value; a plain chip for whoever may not.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { Chip } from '@/components/ui/chip';
import type { Choice } from '@/components/ui/choice';
import type { Tone } from '@/components/ui/dot';
import { Icon } from '@/components/ui/icon';
import { Menu } from '@/components/ui/menu';
import { MenuChoices } from '@/components/ui/menu-choices';

export interface ChipMenuProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isReadOnly: boolean;
}

export function ChipMenu<Value extends string>(props: ChipMenuProps<Value>): ReactElement | null {
  const { label, choices, value, onChange, isReadOnly } = props;
  const chosen = choices.find((choice) => choice.value === value);
  const words = chosen?.label ?? label;
  const tone: Tone = chosen?.tone ?? 'neutral';
  if (isReadOnly) return <Chip tone={tone}>{words}</Chip>;
  return (
    <Menu
      label={label}
      placement="bottom start"
      trigger={
        <Button aria-label={`${label}: ${words}`} className="onset-touch group -my-px inline-flex rounded-full py-px">
          <Chip tone={tone}>
            {words}
            <Icon name="chevronDown" sizePx={12} className="-mr-0.5 text-ink-3 group-hover:text-ink print:hidden" />
          </Chip>
        </Button>
      }
    >
      <MenuChoices label={label} choices={choices} value={value} onChange={onChange} />
    </Menu>
  );
}
