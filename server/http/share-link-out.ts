// A stored share link as the API tells of it.

import 'server-only';
import type { ShareLinkOut } from '@/core/contracts/share-link';
import { toRfc3339 } from '@/core/time/instant';
import type { StoredLink } from '../db/sharing/share-links';
import type { ViewingCount } from '../db/sharing/viewings';

export function toShareLinkOut(link: StoredLink, viewings: ViewingCount | undefined, now: Date): ShareLinkOut {
  const { id, recipient, audience, pinnedTo, heading, allowPdf, showNewer } = link;
  return {
    ...{ id, recipient, audience, pinnedTo, heading, allowPdf, showNewer },
    expiresAt: link.expiresAt.toISOString(),
    hasPasscode: link.passcodeHash !== null,
    state: stateOf(link, now),
    createdAt: link.createdAt.toISOString(),
    createdBy: link.createdByName,
    viewings: viewings?.count ?? 0,
    lastViewedAt: viewings === undefined ? null : toRfc3339(viewings.last),
  };
}

function stateOf({ revokedAt, expiresAt }: StoredLink, now: Date): ShareLinkOut['state'] {
  if (revokedAt !== null) return 'revoked';
  return expiresAt.getTime() <= now.getTime() ? 'expired' : 'open';
}
