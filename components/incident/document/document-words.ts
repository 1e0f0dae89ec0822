// The choices of a chronology in few words, for groups that are folded.

import { firstBates } from '@/client/document/bates';
import { batesOf, type DocumentForm, isOffered, sectionsFor } from '@/client/document/document-form';
import { SECTION_LABELS, SECTIONS, type Section } from '@/core/export/sections';
import { capitalised } from '@/core/incident/sentences/phrase';
import { type Audience, CATEGORY_LABELS } from '@/core/incident/vocabulary';

const and = new Intl.ListFormat('en-GB');

/** "From 25 Nov 2022 to 5 Jan 2023, detection, with “token”". */
export function entriesWords({ from, to, category, q }: DocumentForm): string {
  const window = [from.trim() && `from ${from.trim()}`, to.trim() && `to ${to.trim()}`].filter(Boolean).join(' ');
  const [only] = category;
  const categories = category.length === 1 && only ? CATEGORY_LABELS[only].toLowerCase() : counted(category.length);
  const words = [window, categories, q.trim() && `with “${q.trim()}”`].filter(Boolean).join(', ');
  return words === '' ? 'All' : capitalised(words);
}

const counted = (count: number): string => (count === 0 ? '' : `${count} categories`);

/** Naming what is there or what is missing, whichever is shorter. */
export function sectionsWords(form: Pick<DocumentForm, 'sections'>, audience: Audience | null): string {
  const chosen = sectionsFor(form, audience);
  const left = SECTIONS.filter((section) => isOffered(section, audience) && !chosen.includes(section));
  if (left.length === 0) return 'All';
  if (chosen.length === 0) return 'Only how to check it';
  if (chosen.length <= 2) return capitalised(named(chosen));
  return left.length <= 2 ? `All but ${named(left)}` : `${chosen.length} of ${chosen.length + left.length}`;
}

/** Short, as the summary has little room. */
const SHORT_LABELS: Partial<Record<Section, string>> = {
  figures: 'Figures',
  disagreements: 'Disagreements',
  history: 'History',
};

const named = (sections: readonly Section[]): string =>
  and.format(sections.map((section) => `the ${(SHORT_LABELS[section] ?? SECTION_LABELS[section]).toLowerCase()}`));

/** "TMUS-0000001 onwards, line numbers, draft". */
export function pagesWords(form: DocumentForm): string {
  const first = firstBates(batesOf(form));
  const words = [
    first === null ? 'no Bates numbers' : `${first} onwards`,
    form.lineNumbers && 'line numbers',
    form.draft && 'draft',
    form.cover.trim() !== '' && 'cover text',
    form.zone !== null && `times of ${form.zone}`,
  ].filter((each) => each !== false);
  return first === null ? capitalised(words.join(', ')) : words.join(', ');
}
