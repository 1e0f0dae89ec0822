'use client';

// Whoever is signed in: their account, the theme, signing out. Signing out is a form, so that it is a POST.

import { type ReactElement, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Avatar } from '@/components/ui/avatar';
import type { Choice } from '@/components/ui/choice';
import { Menu } from '@/components/ui/menu';
import { MenuChoices } from '@/components/ui/menu-choices';
import { MenuDivider } from '@/components/ui/menu-divider';
import { MenuEntry } from '@/components/ui/menu-entry';
import type { Theme } from './theme';
import { useTheme } from './use-theme';

export interface ShellUser {
  readonly name: string;
  readonly email: string;
  /** Whether there is a page of people for them. */
  readonly administrator?: boolean;
}

const THEME_CHOICES: readonly Choice<Theme>[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

function AccountTrigger({ name }: { readonly name: string }): ReactElement {
  return (
    <Button aria-label={`Account: ${name}`} className="grid size-[30px] place-items-center rounded-full">
      <Avatar name={name} />
    </Button>
  );
}

export function UserMenu({ user }: { readonly user: ShellUser }): ReactElement {
  const signOutForm = useRef<HTMLFormElement>(null);
  const { theme, setTheme } = useTheme();
  return (
    <>
      <form ref={signOutForm} method="post" action="/sign-out" hidden />
      <Menu
        label="Account"
        trigger={<AccountTrigger name={user.name} />}
        header={
          <>
            <p className="truncate font-medium text-sm">{user.name}</p>
            <p className="truncate text-ink-3 text-xs">{user.email}</p>
          </>
        }
      >
        <MenuEntry label="Account" icon="lock" href="/account" />
        {user.administrator ? <MenuEntry label="People" icon="people" href="/people" /> : null}
        <MenuEntry label="The API" icon="document" href="/docs/api" />
        <MenuDivider />
        <MenuChoices label="Theme" choices={THEME_CHOICES} value={theme} onChange={setTheme} staysOpen />
        <MenuDivider />
        <MenuEntry label="Sign out" icon="arrowRight" onAction={() => signOutForm.current?.requestSubmit()} />
      </Menu>
    </>
  );
}
