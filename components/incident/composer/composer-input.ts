// The request that the composer of a new event makes, and the category that it begins with. Apart from the draft, which is
// there before the composer's code has come.

import type { EventInput } from '@/core/contracts/event';
import { likelyCategory } from '@/core/incident/likely-category';
import { type Category, MILESTONE_CATEGORIES } from '@/core/incident/vocabulary';
import type { ComposerDraft } from './composer-draft';

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
