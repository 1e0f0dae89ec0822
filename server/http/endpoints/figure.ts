// /incidents/{ref}/figures/{id} and …/restore

import 'server-only';
import { figureOutSchema, figurePatchSchema, toFigureOut } from '@/core/contracts/figure';
import { momentQuerySchema } from '@/core/contracts/moment-query';
import { reasonSchema } from '@/core/contracts/reason';
import type { Figure } from '@/core/incident/figure';
import { changeFigure } from '../../commands/change-figure';
import { deleteFigure } from '../../commands/delete-figure';
import { restoreFigure } from '../../commands/restore-figure';
import { entryOf } from '../../commands/writing/entry';
import type { Outcome } from '../../commands/writing/outcome';
import { readFigure } from '../../queries/figures';
import { answerTo } from '../answer';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { taggedReply } from '../past-reply';
import { refusedResponse } from '../refused';
import { replyWith, replyWithNothing } from '../reply';

const PATH = '/incidents/{ref}/figures/{id}';

const asItStands = ({ value, revision }: Outcome<Figure>) =>
  replyWith(200, toFigureOut(value), { version: value.version, revision });

export const getFigure = endpoint(
  'GET',
  PATH,
  {
    summary: 'Reads a figure',
    query: momentQuerySchema,
    body: NO_BODY,
    ifNoneMatch: true,
    answer: { status: 200, description: 'The figure', body: figureOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param, query, ifNoneMatch }) => {
    const figure = await readFigure(user, param('ref'), param('id'), query);
    if (!figure.ok) return refusedResponse(figure.error);
    return taggedReply(query, ifNoneMatch, figure.value, toFigureOut(figure.value));
  },
);

export const patchFigure = endpoint(
  'PATCH',
  PATH,
  {
    summary: 'Revises the fields that are given',
    query: NO_QUERY,
    body: figurePatchSchema,
    ifMatch: 'honoured',
    repeatable: true,
    answer: { status: 200, description: 'The figure as it stands now', body: figureOutSchema },
    problems: ['not-found', 'stale'],
  },
  async ({ user, param, body, precondition, once }) => {
    const place = { ref: param('ref'), figureId: param('id') };
    const change = { ...place, patch: body, precondition, once: once(asItStands) };
    return answerTo(await changeFigure(entryOf(user), change), asItStands);
  },
);

export const removeFigure = endpoint(
  'DELETE',
  PATH,
  {
    summary: 'Deletes a figure, which can be restored',
    query: NO_QUERY,
    body: reasonSchema,
    emptyBody: {},
    ifMatch: 'honoured',
    repeatable: true,
    answer: { status: 204, description: 'It is deleted' },
    problems: ['not-found', 'stale'],
  },
  async ({ user, param, body: { reason }, precondition, once }) => {
    const place = { ref: param('ref'), figureId: param('id') };
    const deletion = { ...place, precondition, reason, once: once(replyWithNothing) };
    return answerTo(await deleteFigure(entryOf(user), deletion), replyWithNothing);
  },
);

export const postFigureRestore = endpoint(
  'POST',
  `${PATH}/restore`,
  {
    summary: 'Brings a deleted figure back',
    query: NO_QUERY,
    body: reasonSchema,
    emptyBody: {},
    repeatable: true,
    answer: { status: 200, description: 'The figure as it stands now', body: figureOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param, body: { reason }, once }) => {
    const restoration = { ref: param('ref'), figureId: param('id'), reason, once: once(asItStands) };
    return answerTo(await restoreFigure(entryOf(user), restoration), asItStands);
  },
);
