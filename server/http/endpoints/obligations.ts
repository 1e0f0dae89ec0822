// /incidents/{ref}/obligations

import 'server-only';
import { momentQuerySchema } from '@/core/contracts/moment-query';
import { obligationsInputSchema, obligationsOutSchema, toObligationsOut } from '@/core/contracts/obligations';
import type { Incident } from '@/core/incident/incident';
import { decideObligations } from '../../commands/decide-obligations';
import { entryOf } from '../../commands/writing/entry';
import type { Outcome } from '../../commands/writing/outcome';
import { readIncidentFields } from '../../queries/incident-fields';
import { answerTo } from '../answer';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { taggedBy } from '../past-reply';
import { refusedResponse } from '../refused';
import { replyWith, respond } from '../reply';

const PATH = '/incidents/{ref}/obligations';

export const getObligations = endpoint(
  'GET',
  PATH,
  {
    summary: 'Which disclosure rules were decided to apply, and which the answers bring up',
    query: momentQuerySchema,
    body: NO_BODY,
    answer: { status: 200, description: 'Decisions, answers and proposals', body: obligationsOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param, query }) => {
    const incident = await readIncidentFields(user, param('ref'), query);
    if (!incident.ok) return refusedResponse(incident.error);
    const { obligations, version } = incident.value;
    return respond(replyWith(200, toObligationsOut(obligations, version), taggedBy(query, incident.value)));
  },
);

const asDecided = ({ value, revision }: Outcome<Incident>) =>
  replyWith(200, toObligationsOut(value.obligations, value.version), { version: value.version, revision });

export const putObligations = endpoint(
  'PUT',
  PATH,
  {
    summary: 'Decides which disclosure rules apply, and answers what their clocks are computed with',
    query: NO_QUERY,
    body: obligationsInputSchema,
    ifMatch: 'honoured',
    repeatable: true,
    answer: { status: 200, description: 'As it stands now', body: obligationsOutSchema },
    problems: ['not-found', 'stale'],
  },
  async ({ user, param, body, precondition, once }) => {
    const change = { ref: param('ref'), input: body, precondition, once: once(asDecided) };
    return answerTo(await decideObligations(entryOf(user), change), asDecided);
  },
);
