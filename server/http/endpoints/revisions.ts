// /incidents/{ref}/revisions

import 'server-only';
import { revisionQuerySchema } from '@/core/contracts/event-query';
import { revisionListSchema, toRevisionOut } from '@/core/contracts/revision';
import { listRevisions } from '../../queries/revisions';
import { endpoint, NO_BODY } from '../endpoint';
import { problem } from '../problem';
import { replyWith, respond } from '../reply';

export const getRevisions = endpoint(
  'GET',
  '/incidents/{ref}/revisions',
  {
    summary: 'Lists what was changed, by whom and when, oldest first',
    query: revisionQuerySchema,
    body: NO_BODY,
    answer: { status: 200, description: 'A page of revisions', body: revisionListSchema },
    problems: ['not-found'],
  },
  async ({ user, param, query }) => {
    const page = await listRevisions(user, param('ref'), query);
    if (page === null) return problem('not-found');
    const { revisions, names, nextAfter } = page;
    return respond(
      replyWith(200, { revisions: revisions.map((revision) => toRevisionOut(revision, names)), nextAfter }),
    );
  },
);
