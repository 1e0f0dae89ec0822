'use client';

// What kind of event it is and which milestone it holds, and what can be done with it.

import { type ReactElement, useState } from 'react';
import { Chip } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuDivider } from '@/components/ui/menu-divider';
import { MenuEntry } from '@/components/ui/menu-entry';
import type { IncidentEvent } from '@/core/incident/event';
import { MILESTONES } from '@/core/incident/vocabulary';
import { ChipMenu } from '../chip-menu';
import { CATEGORY_CHOICES, MILESTONE_MENU, NONE } from '../choices';
import { EraseDialog } from '../erasing/later';
import { usePage } from '../page-state';
import { PresenceMark } from '../presence/presence-mark';
import { usePeopleAt } from '../presence/use-people';
import { doneOrTold } from '../workspace/done-or-told';
import { useActions } from '../workspace/use-actions';
import { useSteadyWorkspace } from '../workspace/workspace';

export interface PanelChipsProps {
  readonly event: IncidentEvent;
  readonly isReadOnly: boolean;
}

/** Stays at the upper edge of the panel, however far one reads: on a phone nothing else closes it. */
const IN_SIGHT =
  'sticky -top-[18px] z-2 -mx-5 -mt-[18px] bg-surface px-5 pt-[18px] pb-1 max-lg:-top-4 max-lg:-mt-4 max-lg:pt-4 max-sm:-mx-4 max-sm:px-4';

export function PanelChips({ event, isReadOnly }: PanelChipsProps): ReactElement {
  const { changeEvent } = useActions();
  const { select } = usePage();
  const people = usePeopleAt(event.id);
  return (
    <div className={classNames('flex items-start gap-1', IN_SIGHT)}>
      <div className="flex min-h-6 flex-1 flex-wrap items-center gap-1">
        <ChipMenu
          label="Category"
          choices={CATEGORY_CHOICES}
          value={event.category}
          onChange={(category) => doneOrTold(changeEvent(event.id, { category }))}
          isReadOnly={isReadOnly}
        />
        {isReadOnly && event.milestone === null ? null : (
          <ChipMenu
            label="Milestone"
            choices={MILESTONE_MENU}
            value={event.milestone ?? NONE}
            onChange={(key) =>
              doneOrTold(changeEvent(event.id, { milestone: MILESTONES.find((own) => own === key) ?? null }))
            }
            isReadOnly={isReadOnly}
          />
        )}
        {event.privilege === null ? null : <Chip tone="legal">Privileged</Chip>}
      </div>
      <span className="-mt-[3px] -mr-1.5 flex items-center gap-1">
        <PresenceMark people={people} sizePx={20} />
        {isReadOnly ? null : <EventMenu event={event} />}
        <IconButton icon="close" label="Close" shortcut="Esc" onPress={() => select(null)} />
      </span>
    </div>
  );
}

function EventMenu({ event }: { readonly event: IncidentEvent }): ReactElement {
  const { deleteEvent } = useActions();
  const { drafts } = useSteadyWorkspace();
  const { select } = usePage();
  const [isErasing, setErasing] = useState(false);
  const { id, title } = event;
  return (
    <>
      <Menu label="Event" trigger={<IconButton icon="more" label="More" />}>
        <MenuEntry
          label="Edit title"
          icon="edit"
          shortcut="E"
          onAction={() => drafts.write(`event.${id}.title`, title)}
        />
        <MenuDivider />
        <MenuEntry label="Delete event" icon="remove" shortcut="Del" danger onAction={() => deleteEvent(id)} />
        <MenuEntry label="Erase for good…" icon="warning" danger onAction={() => setErasing(true)} />
      </Menu>
      {isErasing ? (
        <EraseDialog
          subject={{ kind: 'event', id, title }}
          onClose={() => setErasing(false)}
          onGone={() => select(null)}
        />
      ) : null}
    </>
  );
}
