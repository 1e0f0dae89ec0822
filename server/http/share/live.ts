// /s/{id}/live: tells an open shared page when to look again.

import 'server-only';
import { environment } from '../../env/environment';
import { openShareStream } from '../../live/open-share-stream';
import { isSecureUrl, tokenIn } from './cookie';
import { shareFailure } from './failure';
import type { LinkHandler } from './handler';
import { closedPage, type SharePages } from './page';
import { GUARDED } from './reply';

export const shareStreamRoute =
  (pages: Pick<SharePages, 'closed'>): LinkHandler =>
  async (request, { params }) => {
    try {
      const { id: linkId } = await params;
      const token = tokenIn(request, isSecureUrl(environment().ONSET_URL));
      const mark = new URL(request.url).searchParams.get('mark') ?? '';
      const stream = token && (await openShareStream({ linkId, token, mark, signal: request.signal }));
      if (!stream || request.method === 'HEAD') return closedPage(pages);
      return new Response(stream, { headers: STREAM_HEADERS });
    } catch (error) {
      return shareFailure(error, request);
    }
  };

const STREAM_HEADERS = {
  ...GUARDED,
  // Nobody on the way may gather or pack what is meant for now.
  'cache-control': 'private, no-store, no-transform',
  'content-type': 'text/event-stream; charset=utf-8',
  'content-security-policy': "default-src 'none'",
  'x-accel-buffering': 'no',
};
