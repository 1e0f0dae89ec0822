'use client';

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Choice } from '@/components/ui/choice';
import { Menu } from '@/components/ui/menu';
import { MenuChoices } from '@/components/ui/menu-choices';
import { Property } from './property';

export interface MenuPropertyProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A property with a few possible values, chosen from a menu. */
export function MenuProperty<Value extends string>(props: MenuPropertyProps<Value>): ReactElement {
  const { label, choices, value, onChange } = props;
  const words = choices.find((choice) => choice.value === value)?.label ?? value;
  return (
    <Property label={label} onEdit={null}>
      <Menu
        label={label}
        placement="bottom start"
        trigger={
          <Button
            aria-label={`${label}: ${words}`}
            className="-mx-1.5 -my-[3px] w-full rounded-sm px-1.5 py-[3px] text-left hover:bg-ink/5"
          >
            {words}
          </Button>
        }
      >
        <MenuChoices label={label} choices={choices} value={value} onChange={onChange} />
      </Menu>
    </Property>
  );
}
