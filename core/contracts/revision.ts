// Revisions as they travel out of the API. The payload is the stored one: what exactly changed, from what to what.

import { z } from 'zod';
import { describeRevision, type Names } from '@/core/incident/sentence';
import type { ReadableRevision } from '@/core/share/revisions';
import { toRfc3339 } from '@/core/time/instant';

export const revisionOutSchema = z.object({
  seq: z.int(),
  at: z.string(),
  actor: z.object({ id: z.string(), name: z.string() }),
  type: z.string().describe('Such as "event.changed"; "withheld" where the reader may not know what it says'),
  summary: z.string().describe('In a sentence, derived on reading'),
  reason: z.string().optional(),
  payload: z.record(z.string(), z.unknown()),
});
export type RevisionOut = z.infer<typeof revisionOutSchema>;

export const revisionListSchema = z.object({ revisions: z.array(revisionOutSchema), nextAfter: z.int().nullable() });

export function toRevisionOut(readable: ReadableRevision, names: Names): RevisionOut {
  const { seq, at, actor } = readable.revision;
  const head = { seq, at: toRfc3339(at), actor: { ...actor } };
  if (readable.kind === 'withheld') return { ...head, type: 'withheld', summary: 'Withheld', payload: {} };
  const { payload, reason } = readable.revision;
  const summary = describeRevision(readable.revision, names);
  return { ...head, type: payload.type, summary, ...(reason !== null && { reason }), payload: { ...payload } };
}
