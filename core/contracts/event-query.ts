// What a list of events can be asked for.

import { z } from 'zod';
import { CATEGORIES } from '@/core/incident/vocabulary';
import { MOMENT_PARAMETERS } from './moment-query';
import { LIMITS, text, words } from './text';

const DEFAULT_PAGE_SIZE = 100;
const MAX_PAGE_SIZE = 1_000;

/** How many, as a query string says it. */
export const limitParameter = z
  .string()
  .regex(/^\d{1,9}$/, `Give a whole number from 1 to ${MAX_PAGE_SIZE}.`)
  .transform(Number)
  .pipe(z.int().min(1, 'Give at least 1.').max(MAX_PAGE_SIZE, `At most ${MAX_PAGE_SIZE} at a time.`))
  .default(DEFAULT_PAGE_SIZE)
  .describe(`How many at most: ${DEFAULT_PAGE_SIZE} unless you say, and no more than ${MAX_PAGE_SIZE}`);

const category = z.enum(CATEGORIES);

/** `category=a&category=b`, or `category=a,b`. */
export const categoriesParameter = z
  .union([z.string(), z.array(z.string())], { error: 'Give categories by their names.' })
  .transform((given) => (typeof given === 'string' ? given.split(',') : given))
  .pipe(z.array(category));

const MOST_NAMED = 200;

/** `id=a,b`: some events by their ids. */
const ids = z
  .string()
  .transform((given) => given.split(','))
  .pipe(
    z
      .array(z.uuid('Give ids of events, parted by commas.').toLowerCase())
      .max(MOST_NAMED, `At most ${MOST_NAMED} at a time.`),
  );

export const eventQuerySchema = z.strictObject({
  ...MOMENT_PARAMETERS,
  q: text(LIMITS.short).optional().describe('Words that must all occur, in any field of text'),
  category: categoriesParameter.optional().describe('Only these categories'),
  from: words(LIMITS.when).optional().describe('Only what can have happened at or after this time'),
  to: words(LIMITS.when).optional().describe('Only what can have happened before this time; a day is meant whole'),
  id: ids.optional().describe(`Only these events, at most ${MOST_NAMED}: ids parted by commas`),
  cursor: z.string().optional().describe('`nextCursor` of the page before'),
  limit: limitParameter,
});
export type EventQuery = z.output<typeof eventQuerySchema>;

/** What search and filters let through, by id. */
export const matchQuerySchema = eventQuerySchema.omit({ cursor: true, limit: true, id: true });
export type MatchQuery = z.output<typeof matchQuerySchema>;

export const matchListSchema = z.object({
  revision: z.int(),
  /** In order of time, undated last. */
  ids: z.array(z.uuid()),
});
