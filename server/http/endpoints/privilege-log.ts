// /incidents/{ref}/privilege-log

import 'server-only';
import { privilegeLogQuerySchema, privilegeLogSchema, toPrivilegeLogEntryOut } from '@/core/contracts/privilege-log';
import { readPrivilegeLog } from '../../queries/exports/privilege-log';
import { NO_BODY } from '../body';
import { endpoint } from '../endpoint';
import { refusedResponse } from '../refused';
import { replyWith, respond } from '../reply';

export const getPrivilegeLog = endpoint(
  'GET',
  '/incidents/{ref}/privilege-log',
  {
    summary: 'Lists every assertion of privilege, lifted ones too. Counsel’s and the commander’s to read',
    query: privilegeLogQuerySchema,
    body: NO_BODY,
    answer: { status: 200, description: 'The log', body: privilegeLogSchema },
    problems: ['not-found'],
  },
  async ({ user, param, query }) => {
    const log = await readPrivilegeLog(user, param('ref'), query.asOf);
    if (!log.ok) return refusedResponse(log.error);
    const { head, entries } = log.value;
    return respond(replyWith(200, { revision: head.seq, entries: entries.map(toPrivilegeLogEntryOut) }));
  },
);
