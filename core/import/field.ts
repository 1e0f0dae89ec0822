// What a column of a file can become of an event, and the words for it.

export const IMPORT_FIELDS = [
  'when',
  'date',
  'time',
  'zone',
  'epoch-micros',
  'until',
  'learned-at',
  'title',
  'description',
  'executive-text',
  'category',
  'milestone',
  'confidence',
  'techniques',
  'tags',
  'involved',
  'sources',
  'files',
  'audiences',
  'privilege',
  'earliest',
  'latest',
  'best',
  'precision',
  'qualifier',
  'until-earliest',
  'until-latest',
  'until-best',
  'until-precision',
  'until-qualifier',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Those that several columns can fill together, in the order of the columns. */
export const GATHERED_FIELDS: readonly ImportField[] = [
  'description',
  'executive-text',
  'techniques',
  'tags',
  'involved',
  'sources',
  'files',
];
