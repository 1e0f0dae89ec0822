// Evidence as it travels: what each stored file is, what goes with a new one, and how the bytes are asked for.

import { z } from 'zod';
import type { Evidence } from '@/core/incident/evidence';
import { toRfc3339 } from '@/core/time/instant';
import { LIMITS, text } from './text';
import { instantFromOut } from './time-from-out';

/** What POST takes beside the file. */
export const evidenceFieldsSchema = z.strictObject({
  eventId: z
    .uuid()
    .toLowerCase()
    .optional()
    .describe('The event that the file supports: attached in the same moment, so that a privileged file is never open'),
  reason: text(LIMITS.reason).optional(),
});

/** What reading the bytes can ask for. */
export const evidenceQuerySchema = z.strictObject({
  inline: z
    .enum(['', 'true'])
    .optional()
    .describe('Shows an image where it stands; anything else is offered for saving all the same'),
});

export const evidenceOutSchema = z.object({
  sha256: z.string().describe('Of the bytes, hexadecimal'),
  name: z.string(),
  size: z.int().describe('In bytes'),
  type: z.string().describe('Media type, as the bytes show it'),
  addedBy: z.object({ id: z.string(), name: z.string() }),
  addedAt: z.string(),
});
export type EvidenceOut = z.infer<typeof evidenceOutSchema>;

export const evidenceListSchema = z.object({ revision: z.int(), evidence: z.array(evidenceOutSchema) });

export const toEvidenceOut = ({ sha256, name, sizeBytes, mediaType, addedBy, addedAt }: Evidence): EvidenceOut => ({
  sha256,
  name,
  size: sizeBytes,
  type: mediaType,
  addedBy: { ...addedBy },
  addedAt: toRfc3339(addedAt),
});

export const evidenceFromOut = ({ size, type, addedAt, ...out }: EvidenceOut): Evidence => ({
  ...out,
  sizeBytes: size,
  mediaType: type,
  addedAt: instantFromOut(addedAt),
});
