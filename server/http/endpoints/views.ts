// /incidents/{ref}/views and …/{id}

import 'server-only';
import {
  MOST_VIEWS,
  savedViewInputSchema,
  savedViewListSchema,
  savedViewOutSchema,
  savedViewPatchSchema,
} from '@/core/contracts/saved-view';
import { changeView, removeView, saveView } from '../../commands/save-view';
import { listSavedViews, readSavedView } from '../../queries/views';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { problem } from '../problem';
import { refusedResponse } from '../refused';
import { replyWith, replyWithNothing, respond } from '../reply';

const PATH = '/incidents/{ref}/views';
const ONE = `${PATH}/{id}` as const;

export const getViews = endpoint(
  'GET',
  PATH,
  {
    summary: 'Lists the views that you saved, and those that other members share',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'The views', body: savedViewListSchema },
    problems: ['not-found'],
  },
  async ({ user, param }) => {
    const views = await listSavedViews(user, param('ref'));
    return views === null ? problem('not-found') : respond(replyWith(200, { views }));
  },
);

export const postView = endpoint(
  'POST',
  PATH,
  {
    summary: `Saves a view under a name, at most ${MOST_VIEWS} of yours. It is no part of the record`,
    query: NO_QUERY,
    body: savedViewInputSchema,
    readingSuffices: true,
    answer: { status: 201, description: 'The view', body: savedViewOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param, body }) => {
    const saved = await saveView(user, param('ref'), body);
    if (!saved.ok) return refusedResponse(saved.error);
    const location = `/incidents/${encodeURIComponent(param('ref'))}/views/${saved.value.id}`;
    return respond(replyWith(201, saved.value, { location }));
  },
);

export const getView = endpoint(
  'GET',
  ONE,
  {
    summary: 'Tells what a view looks at, and how',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'The view', body: savedViewOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param }) => {
    const view = await readSavedView(user, param('ref'), param('id'));
    return view === null ? problem('not-found') : respond(replyWith(200, view));
  },
);

export const patchView = endpoint(
  'PATCH',
  ONE,
  {
    summary: 'Renames a view of yours, shares it or keeps it to yourself, or makes it look at something else',
    query: NO_QUERY,
    body: savedViewPatchSchema,
    readingSuffices: true,
    answer: { status: 200, description: 'The view', body: savedViewOutSchema },
    problems: ['not-found', 'forbidden'],
  },
  async ({ user, param, body }) => {
    const changed = await changeView(user, param('ref'), param('id'), body);
    return changed.ok ? respond(replyWith(200, changed.value)) : refusedResponse(changed.error);
  },
);

export const deleteView = endpoint(
  'DELETE',
  ONE,
  {
    summary: 'Deletes a view of yours',
    query: NO_QUERY,
    body: NO_BODY,
    readingSuffices: true,
    answer: { status: 204, description: 'It is gone, for whoever it was shared with as well' },
    problems: ['not-found', 'forbidden'],
  },
  async ({ user, param }) => {
    const removed = await removeView(user, param('ref'), param('id'));
    return removed.ok ? respond(replyWithNothing({})) : refusedResponse(removed.error);
  },
);
