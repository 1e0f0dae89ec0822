// How far what readers of live links see is behind the incident.

import type { ShareLinkList, ShareLinkOut } from '@/core/contracts/share-link';
import { instantFromOut } from '@/core/contracts/time-from-out';
import type { Instant } from '@/core/time/instant';

export interface ReleaseStanding {
  /** How many open links follow what is released. */
  readonly liveLinks: number;
  /** Null while nothing was released. */
  readonly released: number | null;
  /** The incident's last one. */
  readonly revision: number;
}

export const isOpenLink = ({ state, expiresAt }: ShareLinkOut, now: Instant): boolean =>
  state === 'open' && instantFromOut(expiresAt) > now;

export const releaseStanding = (list: ShareLinkList | undefined, revision: number, now: Instant): ReleaseStanding => ({
  liveLinks: (list?.shareLinks ?? []).filter((link) => link.pinnedTo === null && isOpenLink(link, now)).length,
  released: list?.releasedRevision ?? null,
  revision,
});

/** Whether somebody would see more after a release. */
export const isBehind = ({ liveLinks, released, revision }: ReleaseStanding): boolean =>
  liveLinks > 0 && (released ?? 0) < revision;
