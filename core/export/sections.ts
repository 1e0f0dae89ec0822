// The parts of a chronology that can be left out, in the order of its pages. How to check it is never left out.

export const SECTIONS = [
  'summary',
  'facts',
  'timeline',
  'chronology',
  'figures',
  'deadlines',
  'disagreements',
  'sources',
  'exhibits',
  'privilege-log',
  'history',
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_LABELS: Readonly<Record<Section, string>> = {
  summary: 'Summary',
  facts: 'Measured facts',
  timeline: 'Timeline',
  chronology: 'Chronology',
  figures: 'Figures and their revisions',
  deadlines: 'Deadlines',
  disagreements: 'Disagreements between sources',
  sources: 'Sources',
  exhibits: 'Exhibits',
  'privilege-log': 'Privilege log',
  history: 'History of changes',
};

/** What is asked for by name alone: the history is long, and of use to few. */
export const USUAL_SECTIONS: readonly Section[] = SECTIONS.filter((section) => section !== 'history');
