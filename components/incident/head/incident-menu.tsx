'use client';

// What else can be done with the incident as a whole.

import { type ReactElement, useState } from 'react';
import { privilegeLogAddress } from '@/client/privilege-log-address';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuDivider } from '@/components/ui/menu-divider';
import { MenuEntry } from '@/components/ui/menu-entry';
import { ExportDialog } from '../exporting/later';
import { useImporting } from '../importing/importing-state';
import { MembersDialog } from '../members/later';
import { usePage } from '../page-state';
import { useGiveReason } from '../reasons/reason-desk';
import { useSteadyWorkspace } from '../workspace/workspace';
import { LegalHoldDialog } from './later';

export function IncidentMenu(): ReactElement {
  const { incident, may } = useSteadyWorkspace();
  const [isPlacing, setPlacing] = useState(false);
  const [showsPeople, setPeople] = useState(false);
  const { address } = usePage();
  const [exporting, setExporting] = useState<'file' | 'picture' | null>(null);
  const giveReason = useGiveReason();
  const importing = useImporting();
  const mayPlace = may('hold') && incident.legalHold === null;
  return (
    <>
      <Menu
        label="Incident"
        placement="bottom start"
        trigger={<IconButton icon="more" label="More about the incident" size="small" />}
      >
        {may('edit-events') ? <MenuEntry label="Import…" icon="arrowUp" onAction={() => importing.open()} /> : null}
        <MenuEntry label="Export…" icon="arrowDown" onAction={() => setExporting('file')} />
        {address.view === 'timeline' ? (
          <MenuEntry label="Picture of this view…" icon="arrowDown" onAction={() => setExporting('picture')} />
        ) : null}
        <MenuDivider />
        <MenuEntry label="People…" icon="people" onAction={() => setPeople(true)} />
        {may('read-privilege-log') ? (
          <MenuEntry label="Privilege log" icon="lock" href={privilegeLogAddress(incident.ref, address.asOf)} />
        ) : null}
        {mayPlace ? <MenuEntry label="Place a legal hold…" icon="lock" onAction={() => setPlacing(true)} /> : null}
        {may('edit-events') ? (
          <>
            <MenuDivider />
            <MenuEntry label="Reason for the next change…" icon="edit" shortcut="R" onAction={giveReason} />
          </>
        ) : null}
      </Menu>
      {exporting !== null ? (
        <ExportDialog isOfPart={exporting === 'picture'} onClose={() => setExporting(null)} />
      ) : null}
      {showsPeople ? <MembersDialog onClose={() => setPeople(false)} /> : null}
      {isPlacing ? <LegalHoldDialog deed="place" onClose={() => setPlacing(false)} /> : null}
    </>
  );
}
