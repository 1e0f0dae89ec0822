'use client';

// What else can be done with the incident as a whole.

import { type ReactElement, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuEntry } from '@/components/ui/menu-entry';
import { LegalHoldDialog } from './legal-hold-dialog';
import { useWorkspace } from './workspace';

export function IncidentMenu(): ReactElement | null {
  const { incident, may } = useWorkspace();
  const [isPlacing, setPlacing] = useState(false);
  if (!may('hold') || incident.legalHold !== null) return null;
  return (
    <>
      <Menu
        label="Incident"
        placement="bottom start"
        trigger={<IconButton icon="more" label="More about the incident" size="small" />}
      >
        <MenuEntry label="Place a legal hold…" icon="lock" onAction={() => setPlacing(true)} />
      </Menu>
      {isPlacing ? <LegalHoldDialog deed="place" onClose={() => setPlacing(false)} /> : null}
    </>
  );
}
