// The share links of an incident and who opened them, for those who may share it.

import 'server-only';
import { may } from '@/core/incident/permission';
import { forbidden, type Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { type Database, inSnapshot } from '../../db/connection/client';
import { findMembership, type Membership } from '../../db/incidents';
import { releasedRevision } from '../../db/sharing/releases';
import { findLink, linksOf, type StoredLink } from '../../db/sharing/share-links';
import { countViewings, type Viewing, type ViewingCount, viewingsOf } from '../../db/sharing/viewings';

export const MAY_NOT_SHARE = forbidden('Only the incident commander shares the incident.');

interface User {
  readonly id: string;
}

export interface LinkList {
  readonly revision: number;
  readonly releasedRevision: number | null;
  /** The latest first. */
  readonly links: readonly StoredLink[];
  /** By link. */
  readonly viewings: ReadonlyMap<string, ViewingCount>;
}

export const listShareLinks = (user: User, ref: string): Promise<Result<LinkList, Refusal>> =>
  asSharer(user, ref, async (tx, { incident: { id, revision } }) =>
    ok({
      revision,
      releasedRevision: await releasedRevision(tx, id),
      links: await linksOf(tx, id),
      viewings: await countViewings(tx, id),
    }),
  );

export interface FoundLink {
  readonly link: StoredLink;
  /** Undefined where nobody opened it yet. */
  readonly viewings: ViewingCount | undefined;
}

export const readShareLink = (user: User, ref: string, linkId: string): Promise<Result<FoundLink, Refusal>> =>
  asSharer(user, ref, async (tx, { incident: { id } }) => {
    const link = await findLink(tx, id, linkId);
    if (link === null) return refuse({ kind: 'not-found' });
    return ok({ link, viewings: (await countViewings(tx, id)).get(link.id) });
  });

/** The latest first. */
export const listViewings = (user: User, ref: string, linkId: string): Promise<Result<readonly Viewing[], Refusal>> =>
  asSharer(user, ref, async (tx, { incident: { id } }) => {
    const link = await findLink(tx, id, linkId);
    return link === null ? refuse({ kind: 'not-found' }) : ok(await viewingsOf(tx, id, link.id));
  });

/** The incident, for a user who may share it. */
export const sharedBy = (user: User, ref: string): Promise<Result<Membership, Refusal>> =>
  asSharer(user, ref, async (_tx, membership) => ok(membership));

const asSharer = <T>(
  user: User,
  ref: string,
  read: (tx: Database, membership: Membership) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> =>
  inSnapshot(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return refuse({ kind: 'not-found' });
    return may(membership.role, 'share') ? read(tx, membership) : refuse(MAY_NOT_SHARE);
  });
