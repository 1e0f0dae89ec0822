// /incidents/{ref}/outlines

import 'server-only';
import { OUTLINES_MEDIA_TYPE, outlineQuerySchema } from '@/core/contracts/outline-query';
import { readOutlines } from '../../queries/events/outlines';
import { NO_BODY } from '../body';
import { endpoint } from '../endpoint';
import { hasAlready } from '../etag';
import { refusedResponse } from '../refused';
import { unchangedResponse } from '../reply';

export const getOutlines = endpoint(
  'GET',
  '/incidents/{ref}/outlines',
  {
    summary: 'All events by their times and groups, without their texts, in under thirty bytes each, for drawing them',
    query: outlineQuerySchema,
    body: NO_BODY,
    ifNoneMatch: true,
    answer: { status: 200, description: 'The outlines, as docs/outlines.md says', file: [OUTLINES_MEDIA_TYPE] },
    problems: ['not-found'],
  },
  async ({ user, param, query, ifNoneMatch }) => {
    const read = await readOutlines(user, param('ref'), query);
    if (!read.ok) return refusedResponse(read.error);
    const { tag, packed } = read.value;
    const etag = tag && `"${tag}"`;
    if (etag !== null && hasAlready(ifNoneMatch, etag)) return unchangedResponse(etag);
    return new Response(Uint8Array.from(packed), {
      headers: {
        'content-type': OUTLINES_MEDIA_TYPE,
        // What one member may read must not be kept for another: the tag names its reader.
        'cache-control': etag === null ? 'private, no-store' : 'private, no-cache',
        ...(etag !== null && { etag }),
      },
    });
  },
);
