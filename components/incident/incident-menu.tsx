'use client';

// What else can be done with the incident as a whole.

import { type ReactElement, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuEntry } from '@/components/ui/menu-entry';
import { ExportDialog } from './exporting/export-dialog';
import { LegalHoldDialog } from './legal-hold-dialog';
import { useGiveReason } from './reason-desk';
import { useWorkspace } from './workspace';

export function IncidentMenu(): ReactElement {
  const { incident, may } = useWorkspace();
  const [isPlacing, setPlacing] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const giveReason = useGiveReason();
  const mayPlace = may('hold') && incident.legalHold === null;
  return (
    <>
      <Menu
        label="Incident"
        placement="bottom start"
        trigger={<IconButton icon="more" label="More about the incident" size="small" />}
      >
        {may('edit-events') ? (
          <MenuEntry label="Reason for the next change…" icon="edit" shortcut="R" onAction={giveReason} />
        ) : null}
        <MenuEntry label="Export…" icon="arrowDown" onAction={() => setExporting(true)} />
        {mayPlace ? <MenuEntry label="Place a legal hold…" icon="lock" onAction={() => setPlacing(true)} /> : null}
      </Menu>
      {isExporting ? <ExportDialog onClose={() => setExporting(false)} /> : null}
      {isPlacing ? <LegalHoldDialog deed="place" onClose={() => setPlacing(false)} /> : null}
    </>
  );
}
