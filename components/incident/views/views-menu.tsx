'use client';

// The saved views of the incident: to go to one, to save what is shown, to link, rename, share and delete.

import { type ReactElement, useState } from 'react';
import { messageOf } from '@/client/failure-words';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { MenuDivider } from '@/components/ui/menu-divider';
import { MenuEntry } from '@/components/ui/menu-entry';
import { showProblem } from '@/components/ui/toast-queue';
import type { SavedViewOut } from '@/core/contracts/saved-view';
import { copyAloud } from '../copy-aloud';
import { showNotice } from '../notice';
import { useSteadyWorkspace } from '../workspace/workspace';
import { ViewDialog } from './later';
import { useViews } from './views-state';

export function ViewsMenu(): ReactElement {
  const { saved, current, isChanged, open, leave } = useViews();
  const [dialog, setDialog] = useState<'save' | 'edit' | null>(null);
  const deeds = useDeeds();
  const label = current === null ? 'Views' : `${current.name}${isChanged ? ' *' : ''}`;
  return (
    <>
      <Menu
        label="Saved views"
        trigger={
          <Button
            className={current === null ? 'text-ink-2' : 'min-w-[61px] shrink!'}
            aria-label={labelOf(current, isChanged)}
          >
            <span className="max-w-40 truncate">{label}</span>
          </Button>
        }
      >
        {saved.map((view) => (
          <MenuEntry
            key={view.id}
            label={view.isOwn ? view.name : `${view.name} (${view.madeBy})`}
            icon={view.id === current?.id ? 'check' : view.shared ? 'external' : undefined}
            onAction={() => open(view)}
          />
        ))}
        {saved.length > 0 ? <MenuDivider /> : null}
        <MenuEntry label="Save this view…" icon="add" onAction={() => setDialog('save')} />
        {current === null ? null : (
          <>
            {current.isOwn ? (
              <MenuEntry label="Update it to what is shown" icon="check" onAction={() => void deeds.update(current)} />
            ) : null}
            <MenuEntry label="Copy link" icon="copy" onAction={() => void deeds.copyLink(current)} />
            {current.isOwn ? (
              <MenuEntry label="Rename or share…" icon="edit" onAction={() => setDialog('edit')} />
            ) : null}
            {current.isOwn ? (
              <MenuEntry label="Delete" icon="remove" danger onAction={() => void deeds.remove(current)} />
            ) : null}
            <MenuEntry label="Leave this view" icon="close" onAction={leave} />
          </>
        )}
      </Menu>
      {dialog === null ? null : (
        <ViewDialog view={dialog === 'edit' ? current : null} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

const labelOf = (current: SavedViewOut | null, isChanged: boolean): string =>
  current === null ? 'Views' : `View: ${current.name}${isChanged ? ', changed' : ''}`;

function useDeeds() {
  const { incident } = useSteadyWorkspace();
  const { carryOut, shown, leave } = useViews();
  const done = async (deed: Promise<unknown>, words: string) => {
    try {
      await deed;
      showNotice(words);
    } catch (error) {
      showProblem(messageOf(error));
    }
  };
  return {
    update: ({ id, name }: SavedViewOut) =>
      done(carryOut({ kind: 'change', id, patch: { settings: shown() } }), `“${name}” shows this now`),
    remove: ({ id, name }: SavedViewOut) =>
      done(
        carryOut({ kind: 'remove', id }).then(() => leave()),
        `Deleted the view “${name}”`,
      ),
    copyLink: ({ id, shared }: SavedViewOut) =>
      copyAloud(linkTo(incident.ref, id), 'link', shared ? '' : 'Only you can open it until it is shared.'),
  };
}

/** The server fills in what the view shows. */
const linkTo = (ref: string, viewId: string): string =>
  `${window.location.origin}/incidents/${encodeURIComponent(ref)}?saved=${viewId}`;
