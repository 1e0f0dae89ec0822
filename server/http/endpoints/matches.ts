// /incidents/{ref}/matches

import 'server-only';
import { matchListSchema, matchQuerySchema } from '@/core/contracts/event-query';
import { findMatches } from '../../queries/events/matches';
import { NO_BODY } from '../body';
import { endpoint } from '../endpoint';
import { refusedResponse } from '../refused';
import { replyWith, respond } from '../reply';

export const getMatches = endpoint(
  'GET',
  '/incidents/{ref}/matches',
  {
    summary: 'Which events a search and filters let through, by their ids alone',
    query: matchQuerySchema,
    body: NO_BODY,
    answer: { status: 200, description: 'The ids, in order of time', body: matchListSchema },
    problems: ['not-found'],
  },
  async ({ user, param, query }) => {
    const found = await findMatches(user, param('ref'), query);
    return found.ok ? respond(replyWith(200, found.value)) : refusedResponse(found.error);
  },
);
