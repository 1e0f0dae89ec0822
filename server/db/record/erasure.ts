// Carries out the erasure that this transaction has just recorded: payloads and rows, which the database's own function
// removes, and what repeats them elsewhere: replies kept for repeated requests, documents, and who looks at it just now.

import 'server-only';
import { erasedIdOf } from '@/core/incident/record/erasure';
import type { ErasurePayload } from '@/core/incident/record/revision';
import type { Database } from '../connection/client';
import { forgetDocuments } from '../documents/document-endings';
import { forgetRepliesAbout } from '../idempotency';

export async function carryOutErasure(db: Database, incidentId: string, erasure: ErasurePayload): Promise<void> {
  await db.$executeRaw`SELECT carry_out_erasure(${incidentId}::uuid)`;
  await forgetRepliesAbout(db, incidentId, erasedIdOf(erasure));
  await forgetDocuments(db, incidentId);
  if (erasure.type !== 'erasure.event') return;
  const { eventId } = erasure;
  await db.presence.updateMany({ where: { incidentId, eventId }, data: { eventId: null, editing: null } });
}
