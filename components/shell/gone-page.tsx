'use client';

// In place of an incident whose member the reader is no more: nothing of it stays on the screen.

import { type ReactElement, useEffect } from 'react';
import { HeaderBar } from '@/components/shell/header-bar';
import type { ShellUser } from '@/components/shell/user-menu';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';

export interface GonePageProps {
  readonly user: ShellUser;
  readonly incidentRef: string;
}

export function GonePage({ user, incidentRef }: GonePageProps): ReactElement {
  useEffect(() => {
    document.title = 'Onset';
  }, []);
  return (
    <div className="flex min-h-dvh flex-col">
      <HeaderBar user={user} crumb={incidentRef} />
      <main className="grid flex-1 place-items-center p-5" role="alert">
        <EmptyState
          title="You are no longer a member of this incident"
          actions={<ButtonLink href="/incidents">To your incidents</ButtonLink>}
        >
          Ask its commander if that is a mistake.
        </EmptyState>
      </main>
    </div>
  );
}
