// What the event stream of an incident tells: the number of each new revision. Pointers only: what a revision says is
// read through the readers' rules.

import { z } from 'zod';

/** Who was away for longer than this many revisions is told the last number alone, and reads everything anew. */
export const MOST_RESUMED = 1_000;

const revisionNumber = /^\d{1,9}$/;

export const streamQuerySchema = z.strictObject({
  after: z
    .string()
    .regex(revisionNumber, 'Give the number of a revision.')
    .transform(Number)
    .optional()
    .describe('The last number that you have, where Last-Event-ID cannot be sent'),
});

export const revisionNoticeSchema = z.object({ seq: z.int().describe('The number of a revision') });
export type RevisionNotice = z.infer<typeof revisionNoticeSchema>;

/** The number in a Last-Event-ID; undefined for what is none, since that header is nobody's to refuse. */
export const resumedAfter = (lastEventId: string | null): number | undefined =>
  lastEventId !== null && revisionNumber.test(lastEventId) ? Number(lastEventId) : undefined;
