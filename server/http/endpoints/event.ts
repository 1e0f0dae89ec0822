// /incidents/{ref}/events/{id} and …/restore

import 'server-only';
import { eventOutSchema, eventPatchSchema, eventRestoreSchema, toEventOut } from '@/core/contracts/event';
import { momentQuerySchema } from '@/core/contracts/moment-query';
import { reasonSchema } from '@/core/contracts/reason';
import type { IncidentEvent } from '@/core/incident/event';
import { changeEvent } from '../../commands/change-event';
import { deleteEvent } from '../../commands/delete-event';
import { restoreEvent } from '../../commands/restore-event';
import { entryOf } from '../../commands/writing/entry';
import type { Outcome } from '../../commands/writing/outcome';
import { readEvent } from '../../queries/events/event';
import { answerTo } from '../answer';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { taggedBy } from '../past-reply';
import { refusedResponse } from '../refused';
import { replyWith, replyWithNothing, respond } from '../reply';

const PATH = '/incidents/{ref}/events/{id}';

const asItStands = ({ value, revision }: Outcome<IncidentEvent>) =>
  replyWith(200, toEventOut(value), { version: value.version, revision });

export const getEvent = endpoint(
  'GET',
  PATH,
  {
    summary: 'Reads an event',
    query: momentQuerySchema,
    body: NO_BODY,
    answer: { status: 200, description: 'The event', body: eventOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param, query }) => {
    const event = await readEvent(user, param('ref'), param('id'), query);
    if (!event.ok) return refusedResponse(event.error);
    // No 304 here: of the same version members read different sources, by their role and by what is privileged now.
    return respond(replyWith(200, toEventOut(event.value), taggedBy(query, event.value)));
  },
);

export const patchEvent = endpoint(
  'PATCH',
  PATH,
  {
    summary: 'Changes the fields that are given',
    query: NO_QUERY,
    body: eventPatchSchema,
    ifMatch: 'required',
    repeatable: true,
    answer: { status: 200, description: 'The event as it stands now', body: eventOutSchema },
    problems: ['not-found', 'stale'],
  },
  async ({ user, param, body, precondition, once }) => {
    const place = { ref: param('ref'), eventId: param('id') };
    const change = { ...place, patch: body, precondition, once: once(asItStands) };
    return answerTo(await changeEvent(entryOf(user), change), asItStands);
  },
);

export const removeEvent = endpoint(
  'DELETE',
  PATH,
  {
    summary: 'Deletes an event, which can be restored',
    query: NO_QUERY,
    body: reasonSchema,
    emptyBody: {},
    ifMatch: 'required',
    repeatable: true,
    answer: { status: 204, description: 'It is deleted' },
    problems: ['not-found', 'stale'],
  },
  async ({ user, param, body: { reason }, precondition, once }) => {
    const place = { ref: param('ref'), eventId: param('id') };
    const deletion = { ...place, precondition, reason, once: once(replyWithNothing) };
    return answerTo(await deleteEvent(entryOf(user), deletion), replyWithNothing);
  },
);

export const postEventRestore = endpoint(
  'POST',
  `${PATH}/restore`,
  {
    summary: 'Brings an event back to how it stood at an earlier version, deleted or not',
    query: NO_QUERY,
    body: eventRestoreSchema,
    repeatable: true,
    answer: { status: 200, description: 'The event as it stands now', body: eventOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param, body: { version, reason }, once }) => {
    const restoration = { ref: param('ref'), eventId: param('id'), version, reason, once: once(asItStands) };
    return answerTo(await restoreEvent(entryOf(user), restoration), asItStands);
  },
);
