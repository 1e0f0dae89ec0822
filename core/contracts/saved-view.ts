// Saved views as they travel in and out of the API: a name for what of an incident is looked at, and how. They are
// preferences: they make no revision, and whoever may read an incident may keep them.

import { z } from 'zod';
import { EVENT_SORTS } from '@/core/incident/event-sort';
import { CATEGORIES } from '@/core/incident/vocabulary';
import { LANE_GROUPINGS } from '@/core/timeline/lanes/lane';
import { LANE_ARRANGEMENT } from './lane-settings';
import { LIMITS, setOf, text, words } from './text';

export const MOST_VIEWS = 100;

const moment = z.iso.datetime({ offset: true, error: 'Give an RFC 3339 date-time such as 2023-01-05T18:00:00Z.' });

/** What is looked at, and how. */
export const viewSettingsSchema = z
  .strictObject({
    view: z.enum(['timeline', 'table']),
    window: z
      .strictObject({ from: moment, to: moment })
      .refine(({ from, to }) => !(Date.parse(from) > Date.parse(to)), 'The window ends before it begins.')
      .nullable()
      .describe('From edge to edge of the timeline; null for what it shows by itself'),
    lanes: z.enum(LANE_GROUPINGS).describe('What shares a lane'),
    ...LANE_ARRANGEMENT,
    folds: z.boolean().describe('Whether quiet stretches are folded'),
    q: text(LIMITS.short).describe('The words of the search; empty for none'),
    category: setOf(z.enum(CATEGORIES), CATEGORIES.length).describe('Empty for all'),
    sort: z.enum(EVENT_SORTS).default('when').describe('The order of the table; backwards with a hyphen before it'),
    inView: z
      .boolean()
      .default(false)
      .describe('Whether the table below the timeline lists only what the timeline has in view'),
  })
  .describe('What is looked at, and how');
export type ViewSettings = z.infer<typeof viewSettingsSchema>;

const name = words(100, 'Give the view a name.').transform((said) => said.trim());

/** What POST takes. */
export const savedViewInputSchema = z.strictObject({
  name,
  shared: z.boolean().default(false).describe('Whether the other members of the incident have it too'),
  settings: viewSettingsSchema,
});
export type SavedViewInput = z.input<typeof savedViewInputSchema>;

/** What PATCH takes. */
export const savedViewPatchSchema = z
  .strictObject({ name, shared: z.boolean(), settings: viewSettingsSchema })
  .partial();
export type SavedViewPatch = z.input<typeof savedViewPatchSchema>;

export const savedViewOutSchema = z.object({
  id: z.string(),
  name: z.string(),
  shared: z.boolean(),
  isOwn: z.boolean().describe('Whether you made it: only then you can change it'),
  madeBy: z.string().describe('By name'),
  settings: viewSettingsSchema,
});
export type SavedViewOut = z.infer<typeof savedViewOutSchema>;

export const savedViewListSchema = z.object({
  views: z.array(savedViewOutSchema).describe('Yours, and those that other members share, by name'),
});
