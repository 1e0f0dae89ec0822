// /incidents/{ref}/metrics

import 'server-only';
import { metricsOutSchema, toMetricOut } from '@/core/contracts/metrics';
import { readMetrics } from '../../queries/metrics';
import { endpoint, NO_BODY, NO_QUERY } from '../endpoint';
import { problem } from '../problem';
import { replyWith, respond } from '../reply';

export const getMetrics = endpoint(
  'GET',
  '/incidents/{ref}/metrics',
  {
    summary: 'Measures between the events that hold milestones, as ranges',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'What can be measured', body: metricsOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param }) => {
    const measured = await readMetrics(user, param('ref'));
    if (measured === null) return problem('not-found');
    return respond(replyWith(200, { revision: measured.revision, metrics: measured.metrics.map(toMetricOut) }));
  },
);
