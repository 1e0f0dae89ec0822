'use client';

// Who opened a share link: when, with what, from which network, and what was shown. The latest first.

import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { momentWords } from '@/client/moment-words';
import { viewingsQuery } from '@/client/share-links';
import { Skeleton } from '@/components/ui/skeleton';
import type { ViewingOut } from '@/core/contracts/share-link';
import { instantFromOut } from '@/core/contracts/time-from-out';
import { useSteadyWorkspace } from '../workspace/workspace';

export interface LinkViewingsProps {
  readonly linkId: string;
  readonly recipient: string;
}

export function LinkViewings({ linkId, recipient }: LinkViewingsProps): ReactElement {
  const { queries, incident } = useSteadyWorkspace();
  const { data, isError } = useQuery(viewingsQuery(queries, incident.id, linkId), queries.queryClient);
  if (data === undefined) {
    return isError ? (
      <p role="alert" className="mt-2 text-ink-2">
        The viewings could not be read. They are tried again.
      </p>
    ) : (
      <Skeleton className="mt-2 h-4 w-2/3" />
    );
  }
  return (
    <ol
      aria-label={`Viewings by ${recipient}, latest first`}
      className="mt-2 flex max-h-48 flex-col gap-1 overflow-y-auto border-line border-l-2 pl-3 text-ink-2 text-xs"
    >
      {data.viewings.map((viewing) => (
        <Viewing key={viewing.seq} viewing={viewing} zone={incident.zone} />
      ))}
    </ol>
  );
}

function Viewing({ viewing, zone }: { readonly viewing: ViewingOut; readonly zone: string }): ReactElement {
  const { at, client, address, revision } = viewing;
  return (
    <li>
      <span className="text-ink">{momentWords(instantFromOut(at), zone)}</span>
      {` · ${[client, address].filter(Boolean).join(' · ')} · revision ${revision}`}
    </li>
  );
}
