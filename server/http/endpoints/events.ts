// /incidents/{ref}/events

import 'server-only';
import { eventInputSchema, eventListSchema, eventOutSchema, toEventOut } from '@/core/contracts/event';
import { eventQuerySchema } from '@/core/contracts/event-query';
import type { IncidentEvent } from '@/core/incident/event';
import { invalid } from '@/core/incident/refusal';
import { createEvent } from '../../commands/create-event';
import { entryOf } from '../../commands/writing/entry';
import type { Outcome } from '../../commands/writing/outcome';
import { listEvents } from '../../queries/events/events';
import { answerTo } from '../answer';
import { NO_BODY } from '../body';
import { cursorOf, placeOfCursor } from '../cursor';
import { endpoint, NO_QUERY } from '../endpoint';
import { refusedResponse } from '../refused';
import { replyWith, respond } from '../reply';

const PATH = '/incidents/{ref}/events';

export const getEvents = endpoint(
  'GET',
  PATH,
  {
    summary: 'Lists events in order of time, undated ones last',
    query: eventQuerySchema,
    body: NO_BODY,
    answer: { status: 200, description: 'A page of events', body: eventListSchema },
    problems: ['not-found'],
  },
  async ({ user, param, query: { cursor, ...query } }) => {
    const after = cursor === undefined ? null : placeOfCursor(cursor);
    if (cursor !== undefined && after === null) {
      return refusedResponse(invalid('/cursor', 'Give the `nextCursor` of a page as it is.'));
    }
    const page = await listEvents(user, param('ref'), { ...query, after });
    if (!page.ok) return refusedResponse(page.error);
    const { revision, events, next } = page.value;
    return respond(replyWith(200, { revision, events: events.map(toEventOut), nextCursor: next && cursorOf(next) }));
  },
);

export const postEvent = endpoint(
  'POST',
  PATH,
  {
    summary: 'Adds an event',
    query: NO_QUERY,
    body: eventInputSchema,
    repeatable: true,
    answer: { status: 201, description: 'The new event', body: eventOutSchema },
    problems: ['not-found', 'exists'],
  },
  async ({ user, param, body, once }) => {
    const ref = param('ref');
    const created = ({ value, revision }: Outcome<IncidentEvent>) =>
      replyWith(201, toEventOut(value), {
        version: value.version,
        revision,
        location: `/incidents/${encodeURIComponent(ref)}/events/${value.id}`,
      });
    return answerTo(await createEvent(entryOf(user), { ref, input: body, once: once(created) }), created);
  },
);
