'use client';

// One account: whose it is, what state it is in, and a menu of what can be done about it.

import type { ReactElement } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Chip } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuDivider } from '@/components/ui/menu-divider';
import { MenuEntry } from '@/components/ui/menu-entry';
import type { ListedPerson, PeopleIntent } from './people-state';

export interface PersonRowProps {
  readonly person: ListedPerson;
  readonly isPending: boolean;
  readonly send: (intent: PeopleIntent, form: FormData) => void;
  readonly onRename: (person: ListedPerson) => void;
}

export function PersonRow({ person, isPending, send, onRename }: PersonRowProps): ReactElement {
  const { id, name, email, isDisabled, isSelf } = person;
  const act = (intent: PeopleIntent) => {
    const form = new FormData();
    form.set('user', id);
    send(intent, form);
  };
  return (
    <li className="flex items-center gap-3 border-line border-b px-4 py-3 last:border-b-0">
      <Avatar name={name} isDecorative />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-56 max-lg:basis-full">
          <p className={classNames('truncate font-[550] text-sm', isDisabled && 'text-ink-3')}>
            {name}
            {isSelf ? <span className="font-normal text-ink-2"> (you)</span> : null}
          </p>
          <p className="truncate text-ink-3 text-xs">{email}</p>
        </div>
        <Standing person={person} />
        <p className="text-ink-3 text-xs first-letter:uppercase lg:w-52">{person.seen}</p>
      </div>
      <Menu
        label={`What to do about ${name}`}
        trigger={<IconButton icon="more" label={`More about ${name}`} isDisabled={isPending} />}
      >
        {entriesFor(person, act, () => onRename(person))}
      </Menu>
    </li>
  );
}

function Standing({ person }: { readonly person: ListedPerson }): ReactElement {
  return (
    <p className="flex flex-wrap gap-1.5 empty:hidden lg:w-64">
      {person.isDisabled ? <Chip tone="attack">Disabled</Chip> : null}
      {person.administrator ? <Chip tone="accent">Administrator</Chip> : null}
      {person.hasTwoStep ? <Chip tone="contain">Two-step</Chip> : null}
    </p>
  );
}

/** A menu knows its entries by themselves, so they are no component of their own. */
function entriesFor(
  { administrator, isDisabled, hasTwoStep, isSelf }: ListedPerson,
  act: (intent: PeopleIntent) => void,
  rename: () => void,
): readonly ReactElement[] {
  const linkEntry = <MenuEntry key="link" label="Make a sign-in link" icon="copy" onAction={() => act('link')} />;
  const twoStepEntry = (
    <MenuEntry key="two-step" label="Turn off two-step sign-in" icon="lock" onAction={() => act('two-step-off')} />
  );
  const roleEntry = administrator ? (
    <MenuEntry
      key="role"
      icon="people"
      label="No administrator any more"
      onAction={() => act('unmake-administrator')}
    />
  ) : (
    <MenuEntry key="role" icon="people" label="Make administrator" onAction={() => act('make-administrator')} />
  );
  const accessEntry = isDisabled ? (
    <MenuEntry key="access" label="Enable" icon="check" onAction={() => act('enable')} />
  ) : (
    <MenuEntry key="access" label="Disable" icon="close" danger isDisabled={isSelf} onAction={() => act('disable')} />
  );
  return [
    <MenuEntry key="name" label="Change the name…" icon="edit" onAction={rename} />,
    ...(isDisabled ? [] : [linkEntry]),
    ...(hasTwoStep ? [twoStepEntry] : []),
    roleEntry,
    <MenuDivider key="divider" />,
    accessEntry,
  ];
}
