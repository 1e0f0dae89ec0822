// /incidents/{ref}/presence

import 'server-only';
import { presenceInputSchema, presenceLeaveSchema } from '@/core/contracts/presence';
import { bePresent, leave } from '../../commands/presence';
import { SEEN_WITHIN_SECONDS } from '../../db/presences';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { problem } from '../problem';
import { replyWithNothing, respond } from '../reply';

const PATH = '/incidents/{ref}/presence';

export const postPresence = endpoint(
  'POST',
  PATH,
  {
    summary: 'Says that you are here, and what you have selected or are editing',
    query: NO_QUERY,
    body: presenceInputSchema,
    answer: { status: 204, description: `Others see it, for ${SEEN_WITHIN_SECONDS} seconds unless it is said again` },
    problems: ['not-found'],
  },
  async ({ user, param, body: { tabId, eventId = null, editing = null } }) => {
    const isMember = await bePresent(user, param('ref'), tabId, { eventId, editing });
    return isMember ? respond(replyWithNothing({})) : problem('not-found');
  },
);

export const removePresence = endpoint(
  'DELETE',
  PATH,
  {
    summary: 'Says that you have left',
    query: presenceLeaveSchema,
    body: NO_BODY,
    answer: { status: 204, description: 'Others see you no longer' },
    problems: ['not-found'],
  },
  async ({ user, param, query: { tabId } }) => {
    const isMember = await leave(user, param('ref'), tabId);
    return isMember ? respond(replyWithNothing({})) : problem('not-found');
  },
);
