// Carries out the erasure that this transaction has just recorded: payloads, rows, and replies that repeat them.

import 'server-only';
import type { Database } from './client';

export async function carryOutErasure(db: Database, incidentId: string): Promise<void> {
  await db.$executeRaw`SELECT carry_out_erasure(${incidentId}::uuid)`;
}
