// /incidents/{ref}/preview: the page that a share link with these choices would show, for whoever is about to make it. It is
// the same page of the same redacted state, as one who may share the incident would give it away now.

import 'server-only';
import { type PreviewQuery, previewQuerySchema } from '@/core/contracts/share-link';
import { invalid } from '@/core/incident/refusal';
import { now } from '../../clock/clock';
import { sharedBy } from '../../queries/sharing/share-links';
import { readPreview, type ShownLink } from '../../queries/sharing/shared-incident';
import { checkAgainst } from '../body';
import { callerOf, READING } from '../caller';
import { abandonedResponse, failedResponse } from '../failed';
import { queryOf } from '../query';
import { refusedResponse } from '../refused';
import { pageAssets } from './assets';
import type { SharePages } from './page';
import { freshNonce, pageResponse } from './reply';

interface IncidentContext {
  readonly params: Promise<{ readonly ref: string }>;
}

export const previewRoute =
  (pages: Pick<SharePages, 'shared'>) =>
  async (request: Request, { params }: IncidentContext): Promise<Response> => {
    try {
      return await preview(pages, request, (await params).ref);
    } catch (error) {
      if (request.signal.aborted) return abandonedResponse();
      return failedResponse(error, 'GET preview');
    }
  };

async function preview(pages: Pick<SharePages, 'shared'>, request: Request, ref: string): Promise<Response> {
  const caller = await callerOf(request, READING);
  if (!caller.ok) return request.headers.has('authorization') ? caller.error : signInFirst(ref);
  const query = checkAgainst(previewQuerySchema, queryOf(request.url));
  if (!query.ok) return query.error;
  const membership = await sharedBy(caller.value, ref);
  if (!membership.ok) return refusedResponse(membership.error);
  const { incident } = membership.value;
  if ((query.value.pinnedTo ?? 0) > incident.revision) {
    return refusedResponse(invalid('/pinnedTo', `There is no such revision yet; the last is ${incident.revision}.`));
  }
  const shared = await readPreview(linkFor(query.value, incident.id, caller.value));
  const nonce = freshNonce();
  const page = { shared, zone: null, isZoneUnknown: false, now: now(), mark: null, nonce, assets: pageAssets() };
  return pageResponse({ status: 200, nonce, html: await pages.shared(page), isFramed: true });
}

/** As every page answers whoever is signed out. */
const signInFirst = (ref: string): Response =>
  new Response(null, {
    status: 307,
    headers: {
      location: `/sign-in?${new URLSearchParams({ next: `/incidents/${encodeURIComponent(ref)}` })}`,
      'cache-control': 'no-store',
    },
  });

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

const linkFor = (
  { audience, recipient, heading, pinnedTo }: PreviewQuery,
  incidentId: string,
  maker: { readonly id: string; readonly name: string },
): ShownLink => ({
  ...{ id: '', incidentId, audience, recipient: recipient?.trim() || 'the reader', heading: heading?.trim() ?? '' },
  ...{
    createdById: maker.id,
    createdByName: maker.name,
    pinnedTo: pinnedTo ?? null,
    showNewer: false,
    allowPdf: false,
  },
  expiresAt: new Date(Date.now() + WEEK_MS),
});
