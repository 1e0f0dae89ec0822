// /incidents/{ref}/lane-settings

import 'server-only';
import { laneSettingListSchema, laneSettingSchema } from '@/core/contracts/lane-settings';
import { keepLanes } from '../../commands/keep-lanes';
import { readLaneSettings } from '../../queries/views';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { problem } from '../problem';
import { replyWith, replyWithNothing, respond } from '../reply';

const PATH = '/incidents/{ref}/lane-settings';

export const getLaneSettings = endpoint(
  'GET',
  PATH,
  {
    summary: 'Tells in which order your lanes lie, and which of them are collapsed',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'Your settings', body: laneSettingListSchema },
    problems: ['not-found'],
  },
  async ({ user, param }) => {
    const laneSettings = await readLaneSettings(user, param('ref'));
    return laneSettings === null ? problem('not-found') : respond(replyWith(200, { laneSettings }));
  },
);

export const patchLaneSettings = endpoint(
  'PATCH',
  PATH,
  {
    summary: 'Keeps how your lanes of one grouping lie. Nobody else sees it, and it is no part of the record',
    query: NO_QUERY,
    body: laneSettingSchema,
    readingSuffices: true,
    answer: { status: 204, description: 'It is kept; nothing in both lists is the usual arrangement' },
    problems: ['not-found'],
  },
  async ({ user, param, body }) => {
    const isMember = await keepLanes(user, param('ref'), body);
    return isMember ? respond(replyWithNothing({})) : problem('not-found');
  },
);
