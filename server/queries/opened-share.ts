// What a browser that opened a share link is shown: the incident as its reader may read it now, and a mark that changes
// when, and only when, anything that is shown does.

import 'server-only';
import type { SharedIncident } from '@/core/share/shared-incident';
import { instantFromMs } from '@/core/time/instant';
import { sha256 } from '../auth/secret-code';
import { database } from '../db/client';
import { findOpenSession, noteShown, type OpenSession, type ShareSession } from '../db/share-sessions';
import { readSharedIncident, type Seen } from './shared-incident';

export interface OpenedShare {
  readonly shared: SharedIncident;
  readonly mark: string;
}

/** The session that a cookie stands for; null once it, its link or its secret does not hold any more. */
export const sessionOf = (linkId: string, token: string): Promise<OpenSession | null> =>
  findOpenSession(database(), linkId, sha256(token), new Date());

export async function openShared(linkId: string, token: string): Promise<OpenedShare | null> {
  const open = await sessionOf(linkId, token);
  if (open === null) return null;
  const opened = await sharedIn(open);
  await noteShown(database(), open.session.tokenHash, opened.shared.revision.seq);
  return opened;
}

export async function sharedIn({ session, link }: OpenSession): Promise<OpenedShare> {
  const shared = await readSharedIncident(link, seenBy(session));
  return { shared, mark: markOf(shared) };
}

/** Of a first visit, what it began with. */
const seenBy = ({ seenRevision, seenAt, openedRevision }: ShareSession): Seen =>
  seenRevision === null || seenAt === null
    ? { revision: openedRevision, at: null }
    : { revision: seenRevision, at: instantFromMs(seenAt.getTime()) };

const markOf = (shared: SharedIncident): string => sha256(JSON.stringify(shared, asEntries)).slice(0, 24);

const asEntries = (_key: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
