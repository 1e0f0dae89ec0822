// Evidence as it travels out of the API: what each stored file is. The bytes are read at …/evidence/{sha256}.

import { z } from 'zod';
import type { Evidence } from '@/core/incident/evidence';
import { toRfc3339 } from '@/core/time/instant';
import { instantFromOut } from './time-from-out';

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
