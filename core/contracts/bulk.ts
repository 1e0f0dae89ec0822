// One change of many events, as it is asked for, and what became of it.

import { z } from 'zod';
import { assertNever } from '@/core/assert-never';
import type { BulkChange } from '@/core/incident/deciding/bulk-change';
import { AUDIENCES, CATEGORIES } from '@/core/incident/vocabulary';
import { MICROS_PER_SECOND } from '@/core/time/instant';
import { LIMITS, setOf, text, words } from './text';

const MOST_EVENTS = 50_000;
/** The record counts microseconds, exactly so far: some 285 years. */
const FARTHEST_SECONDS = Math.floor(Number.MAX_SAFE_INTEGER / MICROS_PER_SECOND);

/** Members that are given and taken away: what is in both would be taken from those that have it and given to the others. */
const exchange = <T extends z.ZodType<string>>(member: T, maxCount: number) => {
  const members = setOf(member, maxCount).default([]);
  return z
    .strictObject({ add: members, remove: members })
    .refine(({ add, remove }) => !add.some((each) => remove.includes(each)), {
      path: ['add'],
      error: 'Contains what is to be removed as well. Name it in one of the two.',
    });
};

const change = z
  .strictObject({
    category: z.enum(CATEGORIES).optional(),
    audiences: exchange(z.enum(AUDIENCES), AUDIENCES.length).optional(),
    tags: exchange(words(100), LIMITS.perList).optional(),
    shiftSeconds: z
      .number()
      .min(-FARTHEST_SECONDS)
      .max(FARTHEST_SECONDS)
      .optional()
      .describe('How much later, or earlier where negative; to the microsecond. Dates move by whole days'),
    delete: z.literal(true).optional(),
  })
  .refine((given) => Object.values(given).filter((value) => value !== undefined).length === 1, {
    error: 'Ask for one of category, audiences, tags, shiftSeconds and delete.',
  })
  .meta({ minProperties: 1, maxProperties: 1 });

export const bulkInputSchema = z.strictObject({
  eventIds: z
    .array(z.uuid().toLowerCase())
    .min(1, 'Name at least one event.')
    .max(MOST_EVENTS, `Too many: at most ${MOST_EVENTS.toLocaleString('en')}.`),
  change,
  basedOn: z
    .int()
    .nonnegative()
    .optional()
    .describe('The revision that was read: where others changed some of the events since, this is refused with 409'),
  changed: z
    .enum(['change', 'leave'])
    .optional()
    .describe('What becomes of events that others changed since. Those deleted since are left in either case'),
  reason: text(LIMITS.reason).nullish().describe('Needed where the time of a milestone moves'),
});
export type BulkInput = z.output<typeof bulkInputSchema>;

export const bulkUndoSchema = z.strictObject({
  revision: z.int().positive().describe('The revision that changed the events, or that undid such a change'),
  reason: text(LIMITS.reason).nullish(),
});
export type BulkUndoInput = z.output<typeof bulkUndoSchema>;

export const bulkOutSchema = z.object({
  revision: z.int().nullable().describe('Null where nothing needed to change'),
  changed: z.int().describe('How many events are as they were wished now'),
  unchanged: z.int().describe('How many were so before'),
  left: z.object({
    count: z.int().describe('How many were changed since, and stay as they are'),
    events: z.array(z.object({ id: z.string(), title: z.string(), version: z.int() })).describe('Some of them'),
  }),
});
export type BulkOut = z.infer<typeof bulkOutSchema>;

export function readBulkChange(given: BulkInput['change']): BulkChange {
  if (given.category !== undefined) return { kind: 'category', category: given.category };
  if (given.audiences !== undefined) return { kind: 'audiences', ...given.audiences };
  if (given.tags !== undefined) return { kind: 'tags', ...given.tags };
  if (given.shiftSeconds === undefined) return { kind: 'delete' };
  return { kind: 'shift', micros: Math.round(given.shiftSeconds * MICROS_PER_SECOND) };
}

/** The other way round, for whoever asks. */
export function bulkChangeOut(change: BulkChange): z.input<typeof bulkInputSchema>['change'] {
  switch (change.kind) {
    case 'category':
      return { category: change.category };
    case 'audiences':
      return { audiences: { add: [...change.add], remove: [...change.remove] } };
    case 'tags':
      return { tags: { add: [...change.add], remove: [...change.remove] } };
    case 'shift':
      return { shiftSeconds: change.micros / MICROS_PER_SECOND };
    case 'delete':
      return { delete: true };
    default:
      return assertNever(change);
  }
}
