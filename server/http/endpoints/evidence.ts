// /incidents/{ref}/evidence

import 'server-only';
import { evidenceListSchema, toEvidenceOut } from '@/core/contracts/evidence';
import { listEvidence } from '../../queries/evidence';
import { endpoint, NO_BODY, NO_QUERY } from '../endpoint';
import { problem } from '../problem';
import { replyWith, respond } from '../reply';

const PATH = '/incidents/{ref}/evidence';

export const getEvidence = endpoint(
  'GET',
  PATH,
  {
    summary: 'Lists the files of an incident in the order of entry',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'What each file is', body: evidenceListSchema },
    problems: ['not-found'],
  },
  async ({ user, param }) => {
    const list = await listEvidence(user, param('ref'));
    if (list === null) return problem('not-found');
    return respond(replyWith(200, { revision: list.revision, evidence: list.evidence.map(toEvidenceOut) }));
  },
);
