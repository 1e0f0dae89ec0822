'use client';

// Attaches a file that the incident has already.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { MenuEntry } from '@/components/ui/menu-entry';
import type { IncidentEvent } from '@/core/incident/event';
import { doneOrTold } from '../workspace/done-or-told';
import { useActions } from '../workspace/use-actions';
import { useWorkspace } from '../workspace/workspace';

/** Nothing where every file of the incident is attached. */
export function EvidenceAttachMenu({ event }: { readonly event: IncidentEvent }): ReactElement | null {
  const { state } = useWorkspace();
  const { changeEvent } = useActions();
  const others = [...state.evidence.values()]
    .filter(({ sha256 }) => !event.evidence.includes(sha256))
    .sort((a, b) => b.addedAt - a.addedAt);
  if (others.length === 0) return null;
  const trigger = (
    <Button variant="quiet" icon="add" className="text-ink-3">
      From the record
    </Button>
  );
  return (
    <Menu label="Files of the incident" trigger={trigger} placement="bottom start">
      {others.map(({ sha256, name }) => (
        <MenuEntry
          key={sha256}
          label={name}
          icon="document"
          onAction={() => doneOrTold(changeEvent(event.id, { evidence: [...event.evidence, sha256] }))}
        />
      ))}
    </Menu>
  );
}
