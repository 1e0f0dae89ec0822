// /incidents

import 'server-only';
import { incidentInputSchema, incidentListSchema, incidentOutSchema, toIncidentOut } from '@/core/contracts/incident';
import type { Incident } from '@/core/incident/incident';
import { createIncident } from '../../commands/create-incident';
import type { Outcome } from '../../commands/writing/outcome';
import { listIncidents } from '../../queries/incidents';
import { answerTo } from '../answer';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { replyWith, respond } from '../reply';

export const getIncidents = endpoint(
  'GET',
  '/incidents',
  {
    summary: 'Lists the incidents that you are a member of, the last changed first',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'The incidents', body: incidentListSchema },
  },
  async ({ user }) => {
    const incidents = await listIncidents(user);
    return respond(replyWith(200, { incidents: incidents.map(toIncidentOut) }));
  },
);

export const postIncident = endpoint(
  'POST',
  '/incidents',
  {
    summary: 'Opens an incident and makes you its commander',
    query: NO_QUERY,
    body: incidentInputSchema,
    repeatable: true,
    answer: { status: 201, description: 'The new incident', body: incidentOutSchema },
  },
  async ({ user, body, once }) => answerTo(await createIncident(user, { input: body, once: once(created) }), created),
);

const created = ({ value, revision }: Outcome<Incident>) =>
  replyWith(201, toIncidentOut(value), { version: value.version, revision, location: `/incidents/${value.id}` });
