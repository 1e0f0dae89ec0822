'use client';

// Keeps a page about an incident that the server draws as it stands: drawn anew with every revision, and gone with the
// reader's membership.

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { LiveIncident } from '@/client/live/live-incident';
import { browserLine } from '@/components/live/browser-live';
import { useHeard } from '@/components/live/use-heard';
import { useLine } from '@/components/live/use-line';
import { GonePage } from '@/components/shell/gone-page';
import type { ShellUser } from '@/components/shell/user-menu';

export interface KeptCurrentProps {
  readonly user: ShellUser & { readonly id: string };
  readonly incident: { readonly id: string; readonly ref: string; readonly revision: number };
  readonly children: ReactNode;
}

/** Who reads a page of its own is at nothing in the incident. */
const AT_NOTHING = { come: () => undefined, leave: () => undefined };

export function KeptCurrent({ user, incident, children }: KeptCurrentProps): ReactNode {
  const router = useRouter();
  const known = useRef(incident.revision);
  useEffect(() => {
    known.current = incident.revision;
  }, [incident.revision]);
  const [live] = useState(
    () =>
      new LiveIncident({
        ...browserLine(user.id, incident.id),
        known: () => known.current,
        read: async () => router.refresh(),
        quiet: () => Promise.resolve(),
      }),
  );
  useLine(live, AT_NOTHING);
  const status = useHeard(live, (heard) => heard.status);
  return status === 'gone' ? <GonePage user={user} incidentRef={incident.ref} /> : children;
}
