// The request that the composer of a new event makes, and the category that it begins with. Apart from the draft, which is
// there before the composer's code has come.

import type { EventInput } from '@/core/contracts/event';
import { likelyCategory } from '@/core/incident/likely-category';
import { type Category, MILESTONE_CATEGORIES } from '@/core/incident/vocabulary';
import type { ComposerDraft } from './composer-draft';

/** The one that the title speaks of, while nothing else says which it is. */
export function categoryFromTitle({ title, category, milestone, among }: ComposerDraft): Category | null {
  const likely = category === null && milestone === null ? likelyCategory(title) : null;
  return likely !== null && isAmong(among, likely) ? likely : null;
}

export function categoryOf(draft: ComposerDraft): Category {
  const { category, milestone, among } = draft;
  if (category !== null) return category;
  if (milestone !== null) return MILESTONE_CATEGORIES[milestone];
  return categoryFromTitle(draft) ?? (isAmong(among, 'context') ? 'context' : (among[0] ?? 'context'));
}

const isAmong = (among: readonly Category[], category: Category): boolean =>
  among.length === 0 || among.includes(category);

export const inputOf = (draft: ComposerDraft): EventInput => ({
  title: draft.title,
  when: draft.when.trim() === '' ? null : draft.when,
  category: categoryOf(draft),
  milestone: draft.milestone,
});
