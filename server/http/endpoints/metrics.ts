// /incidents/{ref}/metrics

import 'server-only';
import { metricsOutSchema, toMetricOut, toMilestoneTimeOut } from '@/core/contracts/metrics';
import { momentQuerySchema } from '@/core/contracts/moment-query';
import { readMetrics } from '../../queries/metrics';
import { NO_BODY } from '../body';
import { endpoint } from '../endpoint';
import { refusedResponse } from '../refused';
import { replyWith, respond } from '../reply';

export const getMetrics = endpoint(
  'GET',
  '/incidents/{ref}/metrics',
  {
    summary: 'Measures between the events that hold milestones, as ranges',
    query: momentQuerySchema,
    body: NO_BODY,
    answer: { status: 200, description: 'What can be measured', body: metricsOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param, query }) => {
    const measured = await readMetrics(user, param('ref'), query);
    if (!measured.ok) return refusedResponse(measured.error);
    const { revision, metrics, milestones } = measured.value;
    const body = { revision, metrics: metrics.map(toMetricOut), milestones: milestones.map(toMilestoneTimeOut) };
    return respond(replyWith(200, body));
  },
);
