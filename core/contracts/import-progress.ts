// How far an import is, and how it is undone.

import { z } from 'zod';
import { LIMITS, text } from './text';

export const importProgressSchema = z.object({
  id: z.string(),
  rows: z.int().describe('How many have arrived'),
  revision: z.int().nullable().describe('Null until it is a part of the record'),
});

export const importUndoQuerySchema = z.strictObject({
  changed: z
    .enum(['keep', 'delete'])
    .optional()
    .describe('What becomes of events that were changed since; where there are any and this is absent: 409'),
  reason: text(LIMITS.reason).optional().describe('Why, for the record'),
});

export const importUndoneSchema = z.object({
  revision: z.int().nullable().describe('Null where nothing was left to undo'),
  deleted: z.int(),
  kept: z.int().describe('Events that were changed since, and stay'),
});
