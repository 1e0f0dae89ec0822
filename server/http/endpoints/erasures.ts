// /incidents/{ref}/erasures

import 'server-only';
import { erasureInputSchema, erasureOutSchema, toErasureOut } from '@/core/contracts/erasure';
import { type CarriedOut, erase } from '../../commands/erase';
import { entryOf } from '../../commands/writing/entry';
import { answerTo } from '../answer';
import { endpoint, NO_QUERY } from '../endpoint';
import { replyWith } from '../reply';

const carriedOut = ({ payload, revision }: CarriedOut) => replyWith(201, toErasureOut(payload, revision), { revision });

export const postErasure = endpoint(
  'POST',
  '/incidents/{ref}/erasures',
  {
    summary: 'Erases an event, its earlier wording, a figure or a file for good, and records that and why',
    query: NO_QUERY,
    body: erasureInputSchema,
    repeatable: true,
    answer: { status: 201, description: 'What was erased', body: erasureOutSchema },
    problems: ['not-found', 'held'],
  },
  async ({ user, param, body, once }) =>
    answerTo(await erase(entryOf(user), { ref: param('ref'), input: body, once: once(carriedOut) }), carriedOut),
);
