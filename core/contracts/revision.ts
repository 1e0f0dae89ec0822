// Revisions as they travel out of the API. The payload is the stored one, byte for byte under RFC 8785: what exactly
// changed, from what to what. It is null where it was erased, or where the reader may not know what it says.

import { z } from 'zod';

const hash = z.string().describe('SHA-256, hexadecimal');

const rowOut = z.object({
  eventId: z.string(),
  position: z.int().describe('In the order of the file, from 1'),
  payload: z.record(z.string(), z.unknown()).nullable().describe('{eventId, fields}; null where it was erased'),
  salt: z.string().nullable(),
  payloadHash: hash.describe('Of the bytes of the salt and of JCS(payload)'),
});

export const revisionOutSchema = z.object({
  seq: z.int(),
  at: z.string(),
  actor: z.object({ id: z.string(), name: z.string() }),
  type: z.string().describe('Such as "event.changed"'),
  summary: z.string().describe('In a sentence, derived on reading'),
  reason: z.string().optional(),
  payload: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe('Null where it was erased, or where you may not know what it says'),
  salt: z.string().nullable().describe('Hexadecimal; null where the payload is'),
  payloadHash: hash.describe('Of the bytes of the salt and of JCS(payload)'),
  prevHash: hash.describe('The hash of the revision before; zeros for the first'),
  hash: hash.describe('Of JCS({incidentId, seq, at, actor, type, payloadHash, prevHash})'),
  row: rowOut.optional().describe('Of an import, where the revisions of one of its events were asked for'),
});
export type RevisionOut = z.infer<typeof revisionOutSchema>;

export const revisionListSchema = z.object({
  revisions: z.array(revisionOutSchema),
  nextAfter: z.int().nullable().describe('Ask for those after it; null where none follow, or the latest come first'),
  nextBefore: z.int().nullable().optional().describe('The same where the latest come first: ask for those before it'),
});
