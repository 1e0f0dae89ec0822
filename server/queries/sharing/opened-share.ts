// What a browser that opened a share link is shown: the incident as its reader may read it now, and a mark that changes
// when, and only when, anything that is shown does: a mark that changed for what is not shown would tell of it.

import 'server-only';
import { setImmediate as breath } from 'node:timers/promises';
import type { IncidentEvent } from '@/core/incident/event';
import { canonicalJson } from '@/core/incident/record/jcs';
import type { SharedIncident } from '@/core/share/shared-incident';
import { database, inSnapshot } from '../../db/connection/client';
import { instantOfDate } from '../../db/events/time-columns';
import type { StoredLink } from '../../db/sharing/share-links';
import { findOpenSession, noteShown, type OpenSession, type ShareSession } from '../../db/sharing/share-sessions';
import { shownDigest } from '../../db/sharing/shown-digest';
import { sha256 } from '../../record/sha256';
import { AskedTogether, LastAnswers } from '../asked-together';
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

/**
 * The mark of what an opening shows now. As long as the digest is the same it is that of before, unread. Every stream of a link asks
 * at every change of its incident, and its readers can open any number: what one asks serves all who asked before it began.
 */
export async function markNow({ link, session }: OpenSession): Promise<string> {
  const { recipient, heading, expiresAt, allowPdf, showNewer } = link;
  // First: what changes between the two is then read once more, rather than not at all.
  const { isNewer, ...shown } = await views.get(link.id, () => viewNow(link));
  const digest = JSON.stringify([shown, recipient, heading, expiresAt, allowPdf, showNewer && isNewer]);
  const seen = seenBy(session);
  return marks.get(JSON.stringify([link.id, seen]), digest, async () => markOf(await readSharedIncident(link, seen)));
}

const views = new AskedTogether<Awaited<ReturnType<typeof viewNow>>>();
const marks = new LastAnswers<string>();

/** Changes at least when what is shown does, at the price of one question. Of a link only what never changes decides it. */
const viewNow = (link: StoredLink) =>
  inSnapshot(async (tx) => {
    const { reader, seq, linked } = await viewOf(tx, link);
    const isNewer = (linked.releasedRevision ?? 0) > seq;
    return { isNewer, digest: await shownDigest(tx, link.incidentId, reader, seq) };
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
