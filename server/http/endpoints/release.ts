// /incidents/{ref}/release

import 'server-only';
import { releaseInputSchema, releaseOutSchema } from '@/core/contracts/share-link';
import { releaseRevision } from '../../commands/sharing/release-revision';
import { entryOf } from '../../commands/writing/entry';
import { endpoint, NO_QUERY } from '../endpoint';
import { refusedResponse } from '../refused';
import { replyWith, respond } from '../reply';

export const postRelease = endpoint(
  'POST',
  '/incidents/{ref}/release',
  {
    summary: 'Releases a revision to the readers of live links; an earlier one takes a later one back',
    query: NO_QUERY,
    body: releaseInputSchema,
    answer: { status: 200, description: 'What live links show now', body: releaseOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param, body }) => {
    const released = await releaseRevision(entryOf(user), param('ref'), body.revision);
    if (!released.ok) return refusedResponse(released.error);
    return respond(replyWith(200, { releasedRevision: released.value }));
  },
);
