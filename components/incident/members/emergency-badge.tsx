'use client';

// Says loudly that an administrator let themselves in, until the commander gives them a role or removes them.

import { type ReactElement, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Chip } from '@/components/ui/chip';
import { MembersDialog } from './later';
import { useMembers } from './use-members';

export function EmergencyBadge(): ReactElement | null {
  const { members } = useMembers();
  const [isOpen, setOpen] = useState(false);
  const entered = (members ?? []).filter(({ emergency }) => emergency);
  if (entered.length === 0) return null;
  return (
    <>
      <AriaButton className="rounded-full" onPress={() => setOpen(true)}>
        <Chip tone="attack">Emergency access: {entered.map(({ name }) => name).join(', ')}</Chip>
      </AriaButton>
      {isOpen ? <MembersDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
