// /incidents/{ref}/revisions

import 'server-only';
import { revisionListSchema } from '@/core/contracts/revision';
import { revisionQuerySchema } from '@/core/contracts/revision-query';
import { toRevisionOut } from '@/core/contracts/revision-to-out';
import { listRevisions } from '../../queries/revisions';
import { NO_BODY } from '../body';
import { endpoint } from '../endpoint';
import { problem } from '../problem';
import { replyWith, respond } from '../reply';

export const getRevisions = endpoint(
  'GET',
  '/incidents/{ref}/revisions',
  {
    summary: 'Lists what was changed, by whom, when and why',
    query: revisionQuerySchema,
    body: NO_BODY,
    answer: { status: 200, description: 'A page of revisions', body: revisionListSchema },
    problems: ['not-found'],
  },
  async ({ user, param, query }) => {
    const page = await listRevisions(user, param('ref'), query);
    if (page === null) return problem('not-found');
    const { names, next } = page;
    const revisions = page.revisions.map((revision) => toRevisionOut(revision, names));
    const onward = query.order === 'latest' ? { nextAfter: null, nextBefore: next } : { nextAfter: next };
    return respond(replyWith(200, { revisions, ...onward }));
  },
);
