// /incidents/{ref}/bulk and …/bulk/undo

import 'server-only';
import { bulkInputSchema, bulkOutSchema, bulkUndoSchema } from '@/core/contracts/bulk';
import { changeEvents, type EventsChanged } from '../../commands/change-events';
import { undoEvents } from '../../commands/undo-events';
import { entryOf } from '../../commands/writing/entry';
import { answerTo } from '../answer';
import { endpoint, NO_QUERY } from '../endpoint';
import { replyWith } from '../reply';

const PATH = '/incidents/{ref}/bulk';

const outcome = (changed: EventsChanged) => replyWith(200, changed, { revision: changed.revision });
const ANSWER = { status: 200, description: 'How many events were changed', body: bulkOutSchema } as const;

export const postBulk = endpoint(
  'POST',
  PATH,
  {
    summary: 'Changes many events alike, or deletes them, as one revision: all of them, or none',
    query: NO_QUERY,
    body: bulkInputSchema,
    // Fifty thousand ids.
    maxBodyBytes: 3_000_000,
    repeatable: true,
    answer: ANSWER,
    problems: ['not-found', 'changed-since'],
  },
  async ({ user, param, body, once }) =>
    answerTo(await changeEvents(entryOf(user), { ref: param('ref'), input: body, once: once(outcome) }), outcome),
);

export const postBulkUndo = endpoint(
  'POST',
  `${PATH}/undo`,
  {
    summary: 'Takes such a change back, as one revision: of every event that was not changed since',
    query: NO_QUERY,
    body: bulkUndoSchema,
    repeatable: true,
    answer: ANSWER,
    problems: ['not-found'],
  },
  async ({ user, param, body, once }) =>
    answerTo(await undoEvents(entryOf(user), { ref: param('ref'), input: body, once: once(outcome) }), outcome),
);
