// What a list of revisions can be asked for: a stretch of numbers from either end, and what or whom they are about.

import { z } from 'zod';
import { limitParameter } from './event-query';
import { text } from './text';

/** Revisions are found by the first part of their type. */
export const REVISION_KINDS = ['incident', 'event', 'figure', 'evidence', 'erasure', 'member', 'bulk'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

const revisionNumber = z
  .string()
  .regex(/^\d{1,9}$/, 'Give the number of a revision.')
  .transform(Number);

const uuid = z.uuid('Give an id, a UUID.').toLowerCase();

export const revisionQuerySchema = z
  .strictObject({
    after: revisionNumber.default(0).describe('Only revisions with a higher number'),
    before: revisionNumber.optional().describe('Only revisions with a lower number'),
    order: z.enum(['oldest', 'latest']).default('oldest').describe('Which come first'),
    event: uuid.optional().describe('Only revisions of this event'),
    figure: uuid.optional().describe('Only revisions of this figure'),
    kind: z.enum(REVISION_KINDS).optional().describe('Only revisions about this kind of thing'),
    actor: text(100).optional().describe('Only revisions by the user with this id'),
    limit: limitParameter,
  })
  .refine(({ event, figure }) => event === undefined || figure === undefined, {
    path: ['figure'],
    error: 'A revision is about an event or a figure, never both. Give one of them.',
  });
export type RevisionQuery = z.output<typeof revisionQuerySchema>;
