// What a browser that opened a share link is shown: the incident as its reader may read it now, and a mark that changes
// when, and only when, anything that is shown does: a mark that changed for what is not shown would tell of it.

import 'server-only';
import { setImmediate as breath } from 'node:timers/promises';
import type { IncidentEvent } from '@/core/incident/event';
import { canonicalJson } from '@/core/incident/jcs';
import type { SharedIncident } from '@/core/share/shared-incident';
import { database, inSnapshot } from '../db/client';
import type { StoredLink } from '../db/share-links';
import { findOpenSession, noteShown, type OpenSession, type ShareSession } from '../db/share-sessions';
import { shownDigest } from '../db/shown-digest';
import { instantOfDate } from '../db/time-columns';
import { sha256 } from '../record/sha256';
import { readSharedIncident, type Seen, viewOf } from './shared-incident';

export interface OpenedShare {
  readonly shared: SharedIncident;
  readonly mark: string;
}

/** The session that a cookie stands for; null once it, its link or its secret does not hold any more. */
export const sessionOf = (linkId: string, token: string): Promise<OpenSession | null> =>
  findOpenSession(database(), linkId, sha256(token), new Date());

/** @param isLookedAt whether somebody asked to see it, so that what is new in it is old the next time */
export async function openShared(linkId: string, token: string, isLookedAt: boolean): Promise<OpenedShare | null> {
  const open = await sessionOf(linkId, token);
  if (open === null) return null;
  const shared = await readSharedIncident(open.link, seenBy(open.session));
  if (isLookedAt) await noteShown(database(), open.session.tokenHash, shared.revision.seq);
  return { shared, mark: await markOf(shared) };
}

/** Asks again and again for the mark of one opening. As long as the digest is the same it is that of before, unread. */
export function markReader(): (open: OpenSession) => Promise<string> {
  let last: { readonly digest: string; readonly mark: string } | undefined;
  return async ({ link, session }) => {
    // First: what changes between the two is then read once more, rather than not at all.
    const digest = await digestOf(link);
    if (last?.digest !== digest) last = { digest, mark: await markOf(await readSharedIncident(link, seenBy(session))) };
    return last.mark;
  };
}

/** Changes at least when what is shown does, at the price of one question. */
const digestOf = (link: StoredLink): Promise<string> =>
  inSnapshot(async (tx) => {
    const { reader, seq, linked } = await viewOf(tx, link);
    const { recipient, heading, expiresAt, allowPdf } = link;
    const isNewer = link.showNewer && (linked.releasedRevision ?? 0) > seq;
    const digest = await shownDigest(tx, link.incidentId, reader, seq);
    return JSON.stringify([...digest, recipient, heading, expiresAt, allowPdf, isNewer]);
  });

/** Of all that the page says, but for the deadline, which stands by the clock. */
async function markOf({ deadline: _, events, ...shared }: SharedIncident): Promise<string> {
  const digests: string[] = [];
  for (const event of events) {
    digests.push(digestOfEvent(event));
    if (digests.length % EVENTS_AT_ONCE === 0) await breath();
  }
  const plain = JSON.stringify(shared, (_name, value) => (value instanceof Map ? [...value] : value));
  return sha256(canonicalJson({ ...JSON.parse(plain), events: digests })).slice(0, 24);
}

/** A counsel's link can show a hundred thousand, and others are answered meanwhile. */
const EVENTS_AT_ONCE = 500;

/** What is read whole is the same object from one reading of a state to the next. */
const eventDigests = new WeakMap<IncidentEvent, string>();

function digestOfEvent(event: IncidentEvent): string {
  const digest = eventDigests.get(event) ?? sha256(canonicalJson(event));
  eventDigests.set(event, digest);
  return digest;
}

/** Of a first visit, what it began with. */
const seenBy = ({ seenRevision, seenAt, openedRevision }: ShareSession): Seen =>
  seenRevision === null || seenAt === null
    ? { revision: openedRevision, at: null }
    : { revision: seenRevision, at: instantOfDate(seenAt) };
