'use client';

// What can be done with a file beyond reading it: for those who may erase.

import { type ReactElement, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuEntry } from '@/components/ui/menu-entry';
import type { Evidence } from '@/core/incident/evidence';
import { useSteadyWorkspace } from '../workspace/workspace';
import { EraseDialog } from './later';

export function EraseFileMenu({ file }: { readonly file: Evidence }): ReactElement | null {
  const { may } = useSteadyWorkspace();
  const [isErasing, setErasing] = useState(false);
  if (!may('erase')) return null;
  const { sha256, name } = file;
  return (
    <>
      <Menu label={name} trigger={<IconButton icon="more" label={`More about ${name}`} size="small" />}>
        <MenuEntry label="Erase for good…" icon="warning" danger onAction={() => setErasing(true)} />
      </Menu>
      {isErasing ? (
        <EraseDialog subject={{ kind: 'evidence', id: sha256, title: name }} onClose={() => setErasing(false)} />
      ) : null}
    </>
  );
}
