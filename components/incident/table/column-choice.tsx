'use client';

// Which columns a table of its own has. Until somebody chooses, those that there is room for.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { MenuDivider } from '@/components/ui/menu-divider';
import { MenuEntry } from '@/components/ui/menu-entry';
import { MenuToggles } from '@/components/ui/menu-toggles';
import { usePage } from '../page-state';
import { CHOOSABLE_COLUMNS, columnLabel, USUAL_COLUMNS } from './table-columns';

const CHOICES = CHOOSABLE_COLUMNS.map((value) => ({ value, label: columnLabel(value) }));

export function ColumnChoice(): ReactElement {
  const { columns } = usePage();
  return (
    <Menu label="Columns" trigger={<Button className="text-ink-2 max-sm:hidden">Columns</Button>}>
      <MenuToggles
        label="Columns"
        choices={CHOICES}
        values={columns.chosen ?? USUAL_COLUMNS}
        onChange={(chosen) => columns.choose(chosen)}
      />
      <MenuDivider />
      <MenuEntry label="As there is room" onAction={() => columns.choose(null)} />
    </Menu>
  );
}
