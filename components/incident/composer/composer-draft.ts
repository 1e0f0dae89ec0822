// What the composer of a new event holds, and the request that it makes.

import { z } from 'zod';
import type { EventInput } from '@/core/contracts/event';
import { CATEGORIES, MILESTONE_CATEGORIES, MILESTONES } from '@/core/incident/vocabulary';

export const composerDraftSchema = z.object({
  title: z.string(),
  when: z.string(),
  /** Null until somebody chooses; the milestone's usual one meanwhile. */
  category: z.enum(CATEGORIES).nullable(),
  milestone: z.enum(MILESTONES).nullable(),
  /** Null until somebody wants to give one. */
  reason: z.string().nullable(),
});
export type ComposerDraft = z.infer<typeof composerDraftSchema>;

export const EMPTY_COMPOSER: ComposerDraft = { title: '', when: '', category: null, milestone: null, reason: null };

export const isUntouched = ({ title, when, category, milestone, reason }: ComposerDraft): boolean =>
  title === '' && when === '' && category === null && milestone === null && reason === null;

export const categoryOf = ({ category, milestone }: ComposerDraft) =>
  category ?? (milestone === null ? 'context' : MILESTONE_CATEGORIES[milestone]);

export const inputOf = (draft: ComposerDraft): EventInput => ({
  title: draft.title,
  when: draft.when.trim() === '' ? null : draft.when,
  category: categoryOf(draft),
  milestone: draft.milestone,
});
