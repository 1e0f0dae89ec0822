// /incidents/{ref}/figures

import 'server-only';
import { figureInputSchema, figureListSchema, figureOutSchema, toFigureOut } from '@/core/contracts/figure';
import { momentQuerySchema } from '@/core/contracts/moment-query';
import type { Figure } from '@/core/incident/figure';
import { createFigure } from '../../commands/create-figure';
import { entryOf } from '../../commands/writing/entry';
import type { Outcome } from '../../commands/writing/outcome';
import { listFigures } from '../../queries/figures';
import { answerTo } from '../answer';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { refusedResponse } from '../refused';
import { replyWith, respond } from '../reply';

const PATH = '/incidents/{ref}/figures';

export const getFigures = endpoint(
  'GET',
  PATH,
  {
    summary: 'Lists figures in the order of entry',
    query: momentQuerySchema,
    body: NO_BODY,
    answer: { status: 200, description: 'The figures', body: figureListSchema },
    problems: ['not-found'],
  },
  async ({ user, param, query }) => {
    const list = await listFigures(user, param('ref'), query);
    if (!list.ok) return refusedResponse(list.error);
    const { revision, figures } = list.value;
    return respond(replyWith(200, { revision, figures: figures.map(toFigureOut) }));
  },
);

export const postFigure = endpoint(
  'POST',
  PATH,
  {
    summary: 'Adds a figure',
    query: NO_QUERY,
    body: figureInputSchema,
    repeatable: true,
    answer: { status: 201, description: 'The new figure', body: figureOutSchema },
    problems: ['not-found', 'exists'],
  },
  async ({ user, param, body, once }) => {
    const ref = param('ref');
    const created = ({ value, revision }: Outcome<Figure>) =>
      replyWith(201, toFigureOut(value), {
        version: value.version,
        revision,
        location: `/incidents/${encodeURIComponent(ref)}/figures/${value.id}`,
      });
    return answerTo(await createFigure(entryOf(user), { ref, input: body, once: once(created) }), created);
  },
);
