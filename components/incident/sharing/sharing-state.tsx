'use client';

// Sharing, for the whole page: the links, whether their dialog is open, and the release of what was changed since. The
// address of a new link stays here until its maker is done with it, because the server tells it only once.

import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactElement, type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import { shareLinksQuery } from '@/client/share-links';
import type { ShareLinkList } from '@/core/contracts/share-link';
import { useGiven } from '../use-given';
import { useSteadyWorkspace } from '../workspace/workspace';
import { type ReleaseStanding, releaseStanding } from './release-standing';
import { useRelease } from './use-release';

export interface MadeLink {
  readonly recipient: string;
  readonly url: string;
}

export interface Sharing {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** Undefined while they are not read. */
  readonly links: ShareLinkList | undefined;
  readonly isUnreadable: boolean;
  readonly standing: ReleaseStanding;
  /** Lets readers of live links see the present revision. */
  readonly release: () => void;
  readonly isReleasing: boolean;
  readonly made: MadeLink | null;
  readonly setMade: (made: MadeLink | null) => void;
  readonly shareButton: RefObject<HTMLButtonElement | null>;
}

const SharingContext = createContext<Sharing | null>(null);

export function SharingProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { queries, incident, may, now } = useSteadyWorkspace();
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<MadeLink | null>(null);
  const shareButton = useRef<HTMLButtonElement>(null);
  const query = { ...shareLinksQuery(queries, incident.id, isOpen), enabled: may('share') };
  const { data, isError } = useQuery(query, queries.queryClient);
  const links = may('share') ? data : undefined;
  const standing = useMemo(() => releaseStanding(links, incident.revision, now), [links, incident.revision, now]);
  const { release, isReleasing } = useRelease(links === undefined ? null : standing);
  const sharing: Sharing = {
    ...{ isOpen, links, standing, release, isReleasing, made, setMade, shareButton },
    isUnreadable: isError && data === undefined,
    open: () => {
      // The dialog gives the focus back to where it was, which should be somewhere.
      if (document.activeElement === document.body) shareButton.current?.focus();
      setOpen(true);
    },
    close: () => setOpen(false),
  };
  return <SharingContext.Provider value={sharing}>{children}</SharingContext.Provider>;
}

export const useSharing = (): Sharing => useGiven(SharingContext);
