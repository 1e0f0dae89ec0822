// What the composer of a new event holds, and the request that it makes.

import { z } from 'zod';
import type { EventInput } from '@/core/contracts/event';
import { likelyCategory } from '@/core/incident/likely-category';
import { CATEGORIES, type Category, MILESTONE_CATEGORIES, MILESTONES } from '@/core/incident/vocabulary';

export const composerDraftSchema = z.object({
  title: z.string(),
  when: z.string(),
  /** Null until somebody chooses; the milestone's usual one meanwhile, or the one that the title speaks of. */
  category: z.enum(CATEGORIES).nullable(),
  milestone: z.enum(MILESTONES).nullable(),
  /** Null until somebody wants to give one. */
  reason: z.string().nullable(),
});
export type ComposerDraft = z.infer<typeof composerDraftSchema>;

export const EMPTY_COMPOSER: ComposerDraft = { title: '', when: '', category: null, milestone: null, reason: null };

export const isUntouched = ({ title, when, category, milestone, reason }: ComposerDraft): boolean =>
  title === '' && when === '' && category === null && milestone === null && reason === null;

/** The one that the title speaks of, while nothing else says which it is. */
export const categoryFromTitle = ({ title, category, milestone }: ComposerDraft): Category | null =>
  category === null && milestone === null ? likelyCategory(title) : null;

export const categoryOf = (draft: ComposerDraft): Category =>
  draft.category ??
  (draft.milestone === null ? (categoryFromTitle(draft) ?? 'context') : MILESTONE_CATEGORIES[draft.milestone]);

export const inputOf = (draft: ComposerDraft): EventInput => ({
  title: draft.title,
  when: draft.when.trim() === '' ? null : draft.when,
  category: categoryOf(draft),
  milestone: draft.milestone,
});
