// What the composer of a new event holds.

import { z } from 'zod';
import { CATEGORIES, MILESTONES } from '@/core/incident/vocabulary';

export const composerDraftSchema = z.object({
  title: z.string(),
  when: z.string(),
  /** Null until somebody chooses; the milestone's usual one meanwhile, or the one that the title speaks of. */
  category: z.enum(CATEGORIES).nullable(),
  milestone: z.enum(MILESTONES).nullable(),
  /** Those of the lane that was pointed at, of which it is one until somebody chooses; any, if none. */
  among: z.array(z.enum(CATEGORIES)).readonly().default([]),
  /** Null until somebody wants to give one. */
  reason: z.string().nullable(),
});
export type ComposerDraft = z.infer<typeof composerDraftSchema>;

export const EMPTY_COMPOSER: ComposerDraft = {
  title: '',
  when: '',
  category: null,
  milestone: null,
  among: [],
  reason: null,
};

export const isUntouched = ({ title, when, category, milestone, reason }: ComposerDraft): boolean =>
  title === '' && when === '' && category === null && milestone === null && reason === null;

/** Whether nothing is typed: what was chosen for a row of events ends with the row. */
export const saysNothing = ({ title, when, reason }: ComposerDraft): boolean =>
  [title, when, reason ?? ''].every((typed) => typed.trim() === '');
