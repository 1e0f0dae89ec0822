// Revisions as they travel out of the API. The payload is the stored one: what exactly changed, from what to what.

import { z } from 'zod';

export const revisionOutSchema = z.object({
  seq: z.int(),
  at: z.string(),
  actor: z.object({ id: z.string(), name: z.string() }),
  type: z.string(),
  summary: z.string().describe('In a sentence, derived on reading'),
  reason: z.string().optional(),
  payload: z.record(z.string(), z.unknown()),
});
export type RevisionOut = z.infer<typeof revisionOutSchema>;

export const revisionListSchema = z.object({ revisions: z.array(revisionOutSchema), nextAfter: z.int().nullable() });
export type RevisionList = z.infer<typeof revisionListSchema>;
