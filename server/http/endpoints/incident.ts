// /incidents/{ref}

import 'server-only';
import { incidentOutSchema, incidentPatchSchema, toIncidentOut } from '@/core/contracts/incident';
import { momentQuerySchema } from '@/core/contracts/moment-query';
import type { Incident } from '@/core/incident/incident';
import { changeIncident } from '../../commands/change-incident';
import { entryOf } from '../../commands/writing/entry';
import type { Outcome } from '../../commands/writing/outcome';
import { readIncidentFields } from '../../queries/incident-fields';
import { answerTo } from '../answer';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { taggedBy } from '../past-reply';
import { refusedResponse } from '../refused';
import { replyWith, respond } from '../reply';

const PATH = '/incidents/{ref}';

const asItStands = ({ value, revision }: Outcome<Incident>) =>
  replyWith(200, toIncidentOut(value), { version: value.version, revision });

export const getIncident = endpoint(
  'GET',
  PATH,
  {
    summary: 'Reads an incident',
    query: momentQuerySchema,
    body: NO_BODY,
    answer: { status: 200, description: 'The incident', body: incidentOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param, query }) => {
    const incident = await readIncidentFields(user, param('ref'), query);
    if (!incident.ok) return refusedResponse(incident.error);
    // No 304 here: the tag is of the incident's own fields, and the body also counts revisions of everything in it.
    return respond(replyWith(200, toIncidentOut(incident.value), taggedBy(query, incident.value)));
  },
);

export const patchIncident = endpoint(
  'PATCH',
  PATH,
  {
    summary: 'Changes the fields that are given',
    query: NO_QUERY,
    body: incidentPatchSchema,
    ifMatch: 'honoured',
    repeatable: true,
    answer: { status: 200, description: 'The incident as it stands now', body: incidentOutSchema },
    problems: ['not-found', 'stale'],
  },
  async ({ user, param, body, precondition, once }) => {
    const change = { ref: param('ref'), patch: body, precondition, once: once(asItStands) };
    return answerTo(await changeIncident(entryOf(user), change), asItStands);
  },
);
