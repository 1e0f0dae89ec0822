'use client';

// What a page shows instead of itself when it failed: that nothing was lost, and how to go on.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { PlainPage } from './plain-page';

export interface FailurePageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** The identifier under which the server logged the failure; errors born in the browser have none. */
function digestOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('digest' in error)) return null;
  return typeof error.digest === 'string' ? error.digest : null;
}

export function FailurePage({ error, retry }: FailurePageProps): ReactElement {
  const digest = digestOf(error);
  return (
    <PlainPage
      title="This page failed"
      lead="What was saved is safe. Try again; if it fails again, the server’s log says why."
    >
      <div className="flex gap-2">
        <Button variant="primary" onPress={retry}>
          Try again
        </Button>
        <ButtonLink href="/incidents">All incidents</ButtonLink>
      </div>
      {digest === null ? null : <p className="mt-4 text-ink-3 text-xs">Logged as {digest}</p>}
    </PlainPage>
  );
}
