// An erasure as it is asked for and answered: what goes for good, and on what ground.

import { z } from 'zod';
import type { ErasureTarget } from '@/core/incident/deciding/command';
import type { ErasurePayload } from '@/core/incident/record/revision';
import { LIMITS, words } from './text';

const id = z.uuid('Not an id.').toLowerCase();

export const erasureInputSchema = z.strictObject({
  target: z.union(
    [
      z.strictObject({
        eventId: id,
        keepCurrent: z
          .boolean()
          .optional()
          .describe('Erases what the event said before, and leaves it as it reads now'),
      }),
      z.strictObject({ figureId: id }),
      z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Not a SHA-256 in lower-case hexadecimal.') }),
    ],
    'Name one thing: {eventId, keepCurrent?}, {figureId} or {sha256}.',
  ),
  ground: words(LIMITS.reason).describe('By what right it is erased; stays on the record for everybody to read'),
});
export type ErasureInput = z.infer<typeof erasureInputSchema>;

export const erasureOutSchema = z.object({
  revision: z.int().describe('The revision that records the erasure'),
  type: z.enum(['erasure.event', 'erasure.figure', 'erasure.evidence']),
  seqs: z.array(z.int()).describe('The revisions whose payloads are gone'),
  ground: z.string(),
});
export type ErasureOut = z.infer<typeof erasureOutSchema>;

export function readErasureTarget(target: ErasureInput['target']): ErasureTarget {
  if ('eventId' in target) {
    return { kind: 'event', eventId: target.eventId, keepsCurrent: target.keepCurrent ?? false };
  }
  if ('figureId' in target) return { kind: 'figure', figureId: target.figureId };
  return { kind: 'evidence', sha256: target.sha256 };
}

export const toErasureOut = ({ type, seqs, ground }: ErasurePayload, revision: number): ErasureOut => ({
  revision,
  type,
  seqs: [...seqs],
  ground,
});
