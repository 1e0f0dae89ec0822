'use client';

// Says that the reader's role has changed while the page was open: what it offers is of the role that it was opened in.

import type { ReactElement } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ROLE_LABELS } from '@/core/incident/vocabulary';
import { useSteadyWorkspace } from '../workspace/workspace';
import { useMembers } from './use-members';

export function RoleNotice(): ReactElement | null {
  const { author } = useSteadyWorkspace();
  const { members } = useMembers();
  const own = members?.find(({ userId }) => userId === author.actor.id);
  if (own === undefined || own.role === author.role) return null;
  return (
    <Banner actions={<Button onPress={() => window.location.reload()}>Open it again</Button>}>
      You are {ROLE_LABELS[own.role].toLowerCase()} in this incident now.
    </Banner>
  );
}
