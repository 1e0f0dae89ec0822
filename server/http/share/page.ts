// /s/{id}: the page behind a share link. Without its cookie every address shows the same inert page, whatever is behind it;
// its secret comes by POST and is answered with a cookie. Only a secret that opens is a viewing.

import 'server-only';
import { assertNever } from '@/core/assert-never';
import { coarseClient } from '@/core/share/coarse-client';
import { isPreviewBot } from '@/core/share/preview-bot';
import type { SharedIncident } from '@/core/share/shared-incident';
import type { Instant } from '@/core/time/instant';
import { now } from '../../clock/clock';
import { type OpeningRefused, openShareLink } from '../../commands/sharing/open-share-link';
import { environment } from '../../env/environment';
import { openShared } from '../../queries/sharing/opened-share';
import { addressOf, keptAddress, networkOf } from '../network';
import { inOwnLine } from '../own-line';
import { type PageAssets, pageAssets } from './assets';
import { cookieFor, isSecureUrl, tokenIn } from './cookie';
import { shareFailure } from './failure';
import { type OpeningForm, openingForm } from './form';
import type { LinkHandler } from './handler';
import { freshNonce, GUARDED, type PageReply, pageResponse, steadyNonce } from './reply';
import { zoneNamed } from './zone';

interface Framed {
  readonly nonce: string;
  readonly assets: PageAssets;
}

/** Who makes the HTML: given by the route, because the server draws nothing itself. */
export interface SharePages {
  entry(props: Framed): Promise<string>;
  closed(props: Framed): Promise<string>;
  passcode(props: Framed & { readonly code: string; readonly problem: string | null }): Promise<string>;
  shared(
    props: Framed & {
      readonly shared: SharedIncident;
      readonly zone: string | null;
      readonly isZoneUnknown: boolean;
      readonly now: Instant;
      readonly mark: string | null;
    },
  ): Promise<string>;
}

type LinkMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

export function shareRoute(pages: SharePages): Record<LinkMethod, LinkHandler> {
  const guarded =
    (handler: LinkHandler): LinkHandler =>
    (request, context) =>
      handler(request, context).catch((error) => shareFailure(error, request));
  return {
    ...closedRoute(pages),
    GET: guarded(async (request, { params }) => show(pages, request, (await params).id)),
    POST: guarded(async (request, { params }) => open(pages, request, (await params).id)),
  };
}

/** For every address below a link, and every method, that there is not. */
export function closedRoute(pages: Pick<SharePages, 'closed'>): Record<LinkMethod, () => Promise<Response>> {
  const closed = () => closedPage(pages);
  return { GET: closed, POST: closed, PUT: closed, PATCH: closed, DELETE: closed, OPTIONS: closed };
}

export const closedPage = async (pages: Pick<SharePages, 'closed'>): Promise<Response> => {
  const nonce = steadyNonce();
  return pageResponse({ status: 404, nonce, html: await pages.closed({ nonce, assets: pageAssets() }) });
};

const isSecure = (): boolean => isSecureUrl(environment().ONSET_URL);

async function show(pages: SharePages, request: Request, linkId: string): Promise<Response> {
  const token = tokenIn(request, isSecure());
  if (token === null) return entryPage(pages);
  const opened = await inOwnLine(linkId, request.signal, () => openShared(linkId, token, isLookedAt(request)));
  if (opened === null) return closedPage(pages);
  const asked = new URL(request.url).searchParams.get('zone')?.trim() ?? '';
  const zone = zoneNamed(asked);
  const nonce = freshNonce();
  const html = await pages.shared({
    ...opened,
    ...{ zone, isZoneUnknown: asked !== '' && zone === null, now: now(), nonce, assets: pageAssets() },
  });
  return pageResponse({ status: 200, nonce, html });
}

async function entryPage(pages: SharePages): Promise<Response> {
  const nonce = steadyNonce();
  return pageResponse({ status: 200, nonce, html: await pages.entry({ nonce, assets: pageAssets() }) });
}

async function open(pages: SharePages, request: Request, linkId: string): Promise<Response> {
  const form = await openingForm(request);
  if (!isReader(request)) return closedPage(pages);
  const address = addressOf(request);
  const opened = await openShareLink({
    ...form,
    linkId,
    client: coarseClient(request.headers.get('user-agent')),
    address: keptAddress(address, environment().ONSET_VIEWING_ADDRESS),
    network: networkOf(address),
  });
  if (!opened.ok) return refusedPage(pages, opened.error, form);
  const { token, expiresAt } = opened.value;
  const cookie = cookieFor({ linkId, token, lastsMs: expiresAt.getTime() - Date.now() }, isSecure());
  // So that the page can be loaded again without opening the link again.
  return new Response(null, { status: 303, headers: { ...GUARDED, location: `/s/${linkId}`, 'set-cookie': cookie } });
}

/** A page that renews itself in the background, or is fetched ahead, is not looked at by that. */
const isLookedAt = ({ method, headers }: Request): boolean =>
  method === 'GET' && !isAhead(headers) && (headers.get('sec-fetch-mode') ?? 'navigate') === 'navigate';

const isAhead = (headers: Headers): boolean =>
  /prefetch|prerender/i.test(`${headers.get('sec-purpose')} ${headers.get('purpose')}`);

/** Neither a machine that looks ahead nor another site that posts for somebody. */
const isReader = ({ headers }: Request): boolean =>
  !isPreviewBot(headers.get('user-agent')) && !isAhead(headers) && headers.get('sec-fetch-site') !== 'cross-site';

async function refusedPage(pages: SharePages, refused: OpeningRefused, { code }: OpeningForm): Promise<Response> {
  const ask = async (problem: string | null, reply: Pick<PageReply, 'status' | 'retryAfterSeconds'>) => {
    const nonce = freshNonce();
    const html = await pages.passcode({ code, problem, nonce, assets: pageAssets() });
    return pageResponse({ ...reply, nonce, html });
  };
  switch (refused.kind) {
    case 'closed':
      return closedPage(pages);
    case 'passcode-wanted':
      return ask(null, { status: 200 });
    case 'passcode-wrong':
      return ask('This is not the passcode.', { status: 200 });
    case 'too-many-guesses':
      return ask(refused.words, { status: 429, retryAfterSeconds: refused.waitSeconds });
    default:
      return assertNever(refused);
  }
}
