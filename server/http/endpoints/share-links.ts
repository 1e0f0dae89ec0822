// /incidents/{ref}/share-links, …/{id} and …/{id}/viewings

import 'server-only';
import {
  madeShareLinkSchema,
  shareLinkInputSchema,
  shareLinkListSchema,
  shareLinkOutSchema,
  shareLinkPatchSchema,
  viewingListSchema,
} from '@/core/contracts/share-link';
import { toRfc3339 } from '@/core/time/instant';
import { changeShareLink, revokeShareLink } from '../../commands/sharing/change-share-link';
import { makeShareLink } from '../../commands/sharing/make-share-link';
import { entryOf } from '../../commands/writing/entry';
import { listShareLinks, listViewings, readShareLink } from '../../queries/sharing/share-links';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { refusedResponse } from '../refused';
import { replyWith, replyWithNothing, respond, respondOnce } from '../reply';
import { toShareLinkOut } from '../share-link-out';

const PATH = '/incidents/{ref}/share-links';
const ONE = `${PATH}/{id}` as const;

export const getShareLinks = endpoint(
  'GET',
  PATH,
  {
    summary: 'Lists share links, with how often each was opened',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'The links', body: shareLinkListSchema },
    problems: ['not-found', 'forbidden'],
  },
  async ({ user, param }) => {
    const list = await listShareLinks(user, param('ref'));
    if (!list.ok) return refusedResponse(list.error);
    const { revision, releasedRevision, links, viewings } = list.value;
    const now = new Date();
    const shareLinks = links.map((link) => toShareLinkOut(link, viewings.get(link.id), now));
    return respond(replyWith(200, { revision, releasedRevision, shareLinks }));
  },
);

export const postShareLink = endpoint(
  'POST',
  PATH,
  {
    // No Idempotency-Key: a kept reply would be a kept secret.
    summary: 'Makes a share link. A link that is not pinned releases the present revision to all such links',
    query: NO_QUERY,
    body: shareLinkInputSchema,
    answer: { status: 201, description: 'The address, told this once', body: madeShareLinkSchema },
    problems: ['not-found'],
  },
  async ({ user, param, body }) => {
    const ref = param('ref');
    const made = await makeShareLink(entryOf(user), ref, body);
    if (!made.ok) return refusedResponse(made.error);
    const location = `/incidents/${encodeURIComponent(ref)}/share-links/${made.value.id}`;
    return respondOnce(replyWith(201, made.value, { location }));
  },
);

export const getShareLink = endpoint(
  'GET',
  ONE,
  {
    summary: 'Reads a share link, with how often it was opened; its address is told to whoever makes it alone',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'The link', body: shareLinkOutSchema },
    problems: ['not-found', 'forbidden'],
  },
  async ({ user, param }) => {
    const found = await readShareLink(user, param('ref'), param('id'));
    if (!found.ok) return refusedResponse(found.error);
    const { link, viewings } = found.value;
    return respond(replyWith(200, toShareLinkOut(link, viewings, new Date())));
  },
);

export const patchShareLink = endpoint(
  'PATCH',
  ONE,
  {
    summary: 'Changes what a share link says of itself, or extends it',
    query: NO_QUERY,
    body: shareLinkPatchSchema,
    answer: { status: 200, description: 'The link as it stands now', body: shareLinkOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param, body }) => {
    const changed = await changeShareLink(entryOf(user), param('ref'), param('id'), body);
    if (!changed.ok) return refusedResponse(changed.error);
    const { link, viewings } = changed.value;
    return respond(replyWith(200, toShareLinkOut(link, viewings, new Date())));
  },
);

export const removeShareLink = endpoint(
  'DELETE',
  ONE,
  {
    summary: 'Revokes a share link for good: it bites on the next request, and on open pages within a second',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 204, description: 'It is revoked' },
    problems: ['not-found'],
  },
  async ({ user, param }) => {
    const revoked = await revokeShareLink(entryOf(user), param('ref'), param('id'));
    return revoked.ok ? respond(replyWithNothing({})) : refusedResponse(revoked.error);
  },
);

export const getViewings = endpoint(
  'GET',
  `${ONE}/viewings`,
  {
    summary: 'Lists when a share link was opened, and with what',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'The viewings', body: viewingListSchema },
    problems: ['not-found', 'forbidden'],
  },
  async ({ user, param }) => {
    const viewings = await listViewings(user, param('ref'), param('id'));
    if (!viewings.ok) return refusedResponse(viewings.error);
    return respond(replyWith(200, { viewings: viewings.value.map((one) => ({ ...one, at: toRfc3339(one.at) })) }));
  },
);
