// /s/{id}/live: tells an open shared page when to look again.

import 'server-only';
import { environment } from '../../env/environment';
import { openShareStream } from '../../live/open-share-stream';
import { STREAM_HEADERS } from '../stream-headers';
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
      return new Response(stream, { headers: HEADERS });
    } catch (error) {
      return shareFailure(error, request);
    }
  };

const HEADERS = { ...GUARDED, ...STREAM_HEADERS, 'content-security-policy': "default-src 'none'" };
