// /incidents/{ref}/clocks, and the rules behind them: /disclosure-rules

import 'server-only';
import { clockQuerySchema } from '@/core/contracts/clock-query';
import {
  CLOCKS_NOTICE,
  clocksOutSchema,
  disclosureRulesOutSchema,
  toClockOut,
  toDisclosureRuleOut,
} from '@/core/contracts/clocks';
import { RULES, RULES_VERSION } from '@/core/disclosure/rules/all';
import { toRfc3339 } from '@/core/time/instant';
import { readClocks } from '../../queries/clocks';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { refusedResponse } from '../refused';
import { replyWith, respond } from '../reply';

export const getClocks = endpoint(
  'GET',
  '/incidents/{ref}/clocks',
  {
    summary: 'The disclosure clocks of the rules that apply: deadlines as ranges, with the count shown day by day',
    query: clockQuerySchema,
    body: NO_BODY,
    answer: { status: 200, description: 'What is next comes first', body: clocksOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param, query }) => {
    const read = await readClocks(user, param('ref'), query);
    if (!read.ok) return refusedResponse(read.error);
    const { revision, zone, now, clocks } = read.value;
    return respond(
      replyWith(200, {
        revision,
        now: toRfc3339(now),
        rulesVersion: RULES_VERSION,
        notice: CLOCKS_NOTICE,
        clocks: clocks.map((clock) => toClockOut(clock, zone)),
      }),
    );
  },
);

export const getDisclosureRules = endpoint(
  'GET',
  '/disclosure-rules',
  {
    summary: 'All disclosure rules: what starts each, how it is counted, and how far that was verified',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'The rules in force in this version of Onset', body: disclosureRulesOutSchema },
  },
  async () => respond(replyWith(200, { version: RULES_VERSION, rules: RULES.map(toDisclosureRuleOut) })),
);
