// A share link in words: how far it goes, how often it was read, and how its readers come to see more.

import { momentWords } from '@/client/moment-words';
import type { ShareLinkOut } from '@/core/contracts/share-link';
import { instantFromOut } from '@/core/contracts/time-from-out';
import { capitalised, counted } from '@/core/incident/sentences/phrase';
import type { LinkAudience } from '@/core/incident/vocabulary';
import { type Instant, MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE } from '@/core/time/instant';
import type { ReleaseStanding } from './release-standing';

export const AUDIENCE_READS: Readonly<Record<LinkAudience, string>> = {
  executives: 'Reads title, time and executive text of what is released to executives.',
  counsel: 'Reads everything that you read, with sources, descriptions and privileged events.',
  external: 'Reads title, time and executive text of what is released to external readers.',
};

/** As in "released to executives". */
export const AUDIENCE_READERS: Readonly<Record<LinkAudience, string>> = {
  executives: 'executives',
  counsel: 'counsel',
  external: 'external readers',
};

type Expiring = Pick<ShareLinkOut, 'state' | 'expiresAt'>;

/** "Live · expires in 6 days"; what is over follows nothing any more: "Revoked", "Expired · pinned to revision 12". */
export function standingWords(link: Expiring & Pick<ShareLinkOut, 'pinnedTo'>, now: Instant): string {
  const { state, expiresAt, pinnedTo } = link;
  const left = instantFromOut(expiresAt) - now;
  const pinned = pinnedTo === null ? null : `pinned to revision ${pinnedTo}`;
  const end = state === 'revoked' ? 'Revoked' : state === 'expired' || left <= 0 ? 'Expired' : null;
  if (end !== null) return pinned === null ? end : `${end} · ${pinned}`;
  return `${pinned === null ? 'Live' : capitalised(pinned)} · expires in ${leftWords(left)}`;
}

/** To the nearest day, hour or minute. */
function leftWords(leftMicros: number): string {
  if (leftMicros >= 2 * MICROS_PER_DAY) return counted(Math.round(leftMicros / MICROS_PER_DAY), 'day');
  if (leftMicros >= MICROS_PER_HOUR) return counted(Math.round(leftMicros / MICROS_PER_HOUR), 'hour');
  return counted(Math.max(1, Math.round(leftMicros / MICROS_PER_MINUTE)), 'minute');
}

/** "Viewed 3 times, last 5 Jan 2023, 16:20". */
export function viewedWords(
  { viewings, lastViewedAt }: Pick<ShareLinkOut, 'viewings' | 'lastViewedAt'>,
  zone: string,
): string {
  if (viewings === 0 || lastViewedAt === null) return 'Not viewed yet';
  const often = viewings === 1 ? 'once' : viewings === 2 ? 'twice' : counted(viewings, 'time');
  return `Viewed ${often}, ${viewings === 1 ? '' : 'last '}${momentWords(instantFromOut(lastViewedAt), zone)}`;
}

/** What making a live link does to readers. */
export function makingWords({ liveLinks, released, revision }: ReleaseStanding): string {
  if (released !== null && released >= revision) return `It shows revision ${released} and whatever you release later.`;
  if (liveLinks > 0) return `Making it releases revision ${revision} to the readers of all live links.`;
  return `Making it releases revision ${revision}. Later ones reach its reader when you release them.`;
}
