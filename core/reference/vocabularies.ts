// The fixed words that fields take, with what people read for each.

import {
  AUDIENCE_LABELS,
  AUDIENCES,
  CATEGORIES,
  CATEGORY_LABELS,
  CONFIDENCE_LABELS,
  CONFIDENCES,
  DESIGNATION_LABELS,
  DESIGNATIONS,
  MILESTONE_CATEGORIES,
  MILESTONE_LABELS,
  MILESTONES,
  ROLE_LABELS,
  ROLES,
  STATUS_LABELS,
  STATUSES,
} from '@/core/incident/vocabulary';
import { METRIC_NAMES } from '@/core/metrics/metrics';
import { PRECISIONS, QUALIFIERS } from '@/core/time/approximate-time';

export interface Vocabulary {
  /** Of its place on the page. */
  readonly id: string;
  readonly name: string;
  readonly lead: string;
  readonly words: readonly Word[];
}

interface Word {
  readonly word: string;
  /** Absent where people read the word itself. */
  readonly label?: string;
}

const labelled = <T extends string>(words: readonly T[], labels: Readonly<Record<T, string>>): readonly Word[] =>
  words.map((word) => ({ word, label: labels[word] }));

const bare = (words: readonly string[]): readonly Word[] => words.map((word) => ({ word }));

export const VOCABULARIES: readonly Vocabulary[] = [
  {
    ...{ id: 'milestones', name: 'Milestones' },
    lead: 'What an event can hold in its incident, and what metrics and disclosure clocks read. An event that holds one belongs to the category in brackets unless it says another.',
    words: MILESTONES.map((word) => ({
      word,
      label: `${MILESTONE_LABELS[word]} (${CATEGORY_LABELS[MILESTONE_CATEGORIES[word]].toLowerCase()})`,
    })),
  },
  {
    ...{ id: 'categories', name: 'Categories' },
    lead: 'Every event has one; `context` unless it says another, or holds a milestone.',
    words: labelled(CATEGORIES, CATEGORY_LABELS),
  },
  {
    ...{ id: 'confidence', name: 'Confidence' },
    lead: 'How sure an event is; `probable` unless it says otherwise.',
    words: labelled(CONFIDENCES, CONFIDENCE_LABELS),
  },
  {
    ...{ id: 'audiences', name: 'Audiences' },
    lead: 'Who may read an event, a figure or the summary. What is new is for `responders` and `counsel` until somebody widens it.',
    words: labelled(AUDIENCES, AUDIENCE_LABELS),
  },
  {
    ...{ id: 'designations', name: 'Designations' },
    lead: 'By what right something is privileged.',
    words: labelled(DESIGNATIONS, DESIGNATION_LABELS),
  },
  {
    ...{ id: 'roles', name: 'Roles' },
    lead: 'What a member of an incident may do in it.',
    words: labelled(ROLES, ROLE_LABELS),
  },
  {
    ...{ id: 'statuses', name: 'Statuses' },
    lead: 'How far an incident is.',
    words: labelled(STATUSES, STATUS_LABELS),
  },
  {
    ...{ id: 'precisions', name: 'Precisions' },
    lead: 'The unit in which a time was stated, in answers.',
    words: bare(PRECISIONS),
  },
  {
    ...{ id: 'qualifiers', name: 'Qualifiers' },
    lead: 'How surely a time was stated, in answers; EDTF writes the last three as `~`, `?` and `%`.',
    words: bare(QUALIFIERS),
  },
  {
    ...{ id: 'metrics', name: 'Names of metrics' },
    lead: 'What is measured where the events at both ends have a date.',
    words: bare(METRIC_NAMES),
  },
];

/** The vocabulary that these are all words of, where they are long enough to be looked up there. */
export function vocabularyOf(values: readonly string[]): Vocabulary | null {
  if (values.length < LOOKED_UP) return null;
  return VOCABULARIES.find(({ words }) => words.map(({ word }) => word).join() === values.join()) ?? null;
}

const LOOKED_UP = 8;
