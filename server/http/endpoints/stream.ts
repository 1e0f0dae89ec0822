// /incidents/{ref}/stream

import 'server-only';
import { presenceNoticeSchema } from '@/core/contracts/presence';
import { MOST_RESUMED, resumedAfter, revisionNoticeSchema, streamQuerySchema } from '@/core/contracts/stream';
import { openStream } from '../../live/open-stream';
import { NO_BODY } from '../body';
import { endpoint } from '../endpoint';
import { problem } from '../problem';
import { STREAM_HEADERS } from '../stream-headers';

export const getStream = endpoint(
  'GET',
  '/incidents/{ref}/stream',
  {
    summary: 'Tells of revisions as they are made, and of who is there',
    query: streamQuerySchema,
    body: NO_BODY,
    answer: {
      status: 200,
      description:
        'Server-sent events. Every revision is told by its number, which is the event’s id as well; a stream begins ' +
        'with the present one, or resumes after Last-Event-ID or `after` with all that were missed, of more than ' +
        `${MOST_RESUMED} the last alone. It ends when you may not read any longer.`,
      events: { revision: revisionNoticeSchema, presence: presenceNoticeSchema },
    },
    problems: ['not-found'],
  },
  async ({ user, param, query, lastEventId, signal, callerNow }) => {
    const after = resumedAfter(lastEventId) ?? query.after;
    const stream = await openStream({ ref: param('ref'), user, userNow: callerNow, after, signal });
    return stream === null ? problem('not-found') : new Response(stream, { headers: STREAM_HEADERS });
  },
);
