// The formats that are told apart, by the names of their columns, and what each column becomes unless somebody says otherwise.

import { assertNever } from '@/core/assert-never';
import type { Mapping } from './field';
import { GATHERED_FIELDS, type ImportField } from './field';

export const IMPORT_FORMATS = [
  'timesketch-csv',
  'timesketch-jsonl',
  'plaso-l2tcsv',
  'plaso-dynamic',
  'onset-csv',
  'onset-json',
  'table',
  'jsonl',
  'log-lines',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const IMPORT_FORMAT_LABELS: Readonly<Record<ImportFormat, string>> = {
  'timesketch-csv': 'Timesketch CSV',
  'timesketch-jsonl': 'Timesketch JSON lines',
  'plaso-l2tcsv': 'Plaso l2tcsv',
  'plaso-dynamic': 'Plaso dynamic CSV',
  'onset-csv': 'Onset CSV',
  'onset-json': 'Onset JSON',
  table: 'Table',
  jsonl: 'JSON lines',
  'log-lines': 'Lines of a log',
};

/** What these tools write without an offset they mean in UTC. */
const IN_UTC: ReadonlySet<ImportFormat> = new Set(['timesketch-csv', 'timesketch-jsonl', 'plaso-dynamic']);

/** The zone in which a file's times without an offset are read. */
export const bareZoneOf = (
  format: ImportFormat,
  { zone, isZoneNamed }: { readonly zone: string; readonly isZoneNamed: boolean },
): string => (!isZoneNamed && IN_UTC.has(format) ? 'UTC' : zone);

/** Of a table, by its columns' names. */
export function tableFormat(columns: readonly string[]): ImportFormat {
  const has = havingAll(columns);
  if (has('date', 'time', 'timezone', 'macb', 'sourcetype', 'desc')) return 'plaso-l2tcsv';
  if (has('when', 'earliest', 'latest', 'precision', 'qualifier', 'title')) return 'onset-csv';
  if (has('datetime', 'timestamp_desc', 'source', 'source_long', 'message', 'parser') && !has('timestamp')) {
    return 'plaso-dynamic';
  }
  return isTimesketch(columns) ? 'timesketch-csv' : 'table';
}

/** Of JSON, by the members of its first objects. */
export const linesFormat = (columns: readonly string[]): ImportFormat =>
  isTimesketch(columns) ? 'timesketch-jsonl' : 'jsonl';

function isTimesketch(columns: readonly string[]): boolean {
  const has = havingAll(columns);
  return has('message', 'timestamp_desc') && (has('datetime') || has('timestamp'));
}

function havingAll(columns: readonly string[]): (...names: readonly string[]) => boolean {
  const known = new Set(columns.map((column) => column.trim().toLowerCase()));
  return (...names) => names.every((name) => known.has(name));
}

type Guesses = Readonly<Record<string, ImportField>>;

const FORENSIC: Guesses = {
  message: 'title',
  datetime: 'when',
  timestamp: 'epoch-micros',
  timestamp_desc: 'tags',
  tag: 'tags',
  computer_name: 'involved',
  hostname: 'involved',
  host: 'involved',
  user: 'involved',
  username: 'involved',
};

const L2T: Guesses = {
  date: 'date',
  time: 'time',
  timezone: 'zone',
  type: 'tags',
  user: 'involved',
  host: 'involved',
  desc: 'title',
};

const ONSET: Guesses = {
  when: 'when',
  earliest: 'earliest',
  latest: 'latest',
  best: 'best',
  precision: 'precision',
  qualifier: 'qualifier',
  until: 'until',
  untilearliest: 'until-earliest',
  untillatest: 'until-latest',
  untilbest: 'until-best',
  untilprecision: 'until-precision',
  untilqualifier: 'until-qualifier',
  learnedat: 'learned-at',
  category: 'category',
  milestone: 'milestone',
  confidence: 'confidence',
  title: 'title',
  executivetext: 'executive-text',
  description: 'description',
  techniques: 'techniques',
  tags: 'tags',
  involved: 'involved',
  sources: 'sources',
  evidence: 'files',
  audiences: 'audiences',
  privileged: 'privilege',
};

/** What people call their columns, without case, blanks and signs. */
const USUAL: Guesses = {
  when: 'when',
  datetime: 'when',
  dateandtime: 'when',
  timestamp: 'when',
  utc: 'when',
  eventtime: 'when',
  timecreated: 'when',
  timegenerated: 'when',
  ts: 'when',
  epoch: 'when',
  epochtime: 'when',
  unixtime: 'when',
  unixtimestamp: 'when',
  start: 'when',
  starttime: 'when',
  date: 'date',
  time: 'time',
  timeofday: 'time',
  timezone: 'zone',
  tz: 'zone',
  zone: 'zone',
  until: 'until',
  end: 'until',
  endtime: 'until',
  learned: 'learned-at',
  learnedat: 'learned-at',
  title: 'title',
  event: 'title',
  message: 'title',
  summary: 'title',
  activity: 'title',
  whathappened: 'title',
  description: 'description',
  details: 'description',
  detail: 'description',
  notes: 'description',
  comment: 'description',
  comments: 'description',
  category: 'category',
  milestone: 'milestone',
  confidence: 'confidence',
  technique: 'techniques',
  techniques: 'techniques',
  attck: 'techniques',
  mitre: 'techniques',
  tag: 'tags',
  tags: 'tags',
  host: 'involved',
  hostname: 'involved',
  system: 'involved',
  computer: 'involved',
  computername: 'involved',
  eventsystemcomputer: 'involved',
  asset: 'involved',
  user: 'involved',
  username: 'involved',
  account: 'involved',
  involved: 'involved',
  source: 'sources',
  sources: 'sources',
};

/** What is the title where no column is called so: what happened by its name, else what is told of it. */
const INSTEAD_OF_TITLE = [
  ...['eventname', 'ruletitle', 'rulename', 'displaymessage', 'operation', 'operations', 'action', 'eventtype'],
  ...['mapdescription', 'description', 'details', 'desc', 'raw', 'filename', 'taskcategory'],
  ...['eventid', 'eventsystemeventid'],
];
/** "Date/Time (approx.)", CreationDate, "Event.System.TimeCreated.#attributes.SystemTime". */
const IS_LIKE_A_TIME = /^(?:date|time)|(?:date|time|timestamp)$/;
const TIME_FIELDS: ReadonlySet<ImportField | null> = new Set([
  ...(['when', 'date', 'time', 'epoch-micros', 'earliest'] as const),
]);

const plainName = (column: string): string => column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Of a file that nobody's format is. */
function completed(columns: readonly string[], mapping: Mapping): Mapping {
  const names = columns.map(plainName);
  const [title] = mapping.includes('title') ? [] : INSTEAD_OF_TITLE.filter((name) => names.includes(name));
  const titleAt = title === undefined ? -1 : names.indexOf(title);
  const hasTime = mapping.some((field) => TIME_FIELDS.has(field));
  const timeAt = hasTime ? -1 : names.findIndex((name, at) => mapping[at] === null && IS_LIKE_A_TIME.test(name));
  return mapping.map((field, at) => (at === titleAt ? 'title' : at === timeAt ? 'when' : field));
}

/** What a column becomes by its name beside others, once another column has what it was guessed to be. */
export function otherwise(column: string, taken: ImportField): ImportField | null {
  const field = usual(plainName(column));
  return field !== null && field !== taken && GATHERED_FIELDS.includes(field) ? field : null;
}

/** "Time (UTC)" and UtcTime are times like others. */
const usual = (name: string): ImportField | null => among(USUAL, name) ?? among(USUAL, name.replace(/utc|gmt/, ''));

/** A name that comes twice counts the first time, for fields that one column fills. */
export function guessMapping(format: ImportFormat, columns: readonly string[]): Mapping {
  const taken = new Set<ImportField>();
  const mapping = columns.map((column) => {
    const field = guess(format, column);
    if (field === null || (taken.has(field) && !GATHERED_FIELDS.includes(field))) return null;
    taken.add(field);
    return field;
  });
  // A date and a time of day where a whole time stands too say nothing more.
  const timed = taken.has('when')
    ? mapping.map((field) => (field === 'date' || field === 'time' ? null : field))
    : lone(mapping);
  return format === 'table' || format === 'jsonl' ? completed(columns, timed) : timed;
}

/** A table with one column for the time calls it "Time" or "Date". */
function lone(mapping: Mapping): Mapping {
  const isLone = mapping.includes('date') !== mapping.includes('time');
  return isLone ? mapping.map((field) => (field === 'date' || field === 'time' ? 'when' : field)) : mapping;
}

function guess(format: ImportFormat, column: string): ImportField | null {
  const name = column.trim().toLowerCase();
  switch (format) {
    case 'timesketch-csv':
    case 'timesketch-jsonl':
    case 'plaso-dynamic':
      return among(FORENSIC, name);
    case 'plaso-l2tcsv':
      return among(L2T, name);
    case 'onset-csv':
    case 'onset-json':
      return among(ONSET, name);
    case 'table':
    case 'jsonl':
      return usual(plainName(name));
    case 'log-lines':
      return among({ time: 'when', line: 'title' }, name);
    default:
      return assertNever(format);
  }
}

/** A column may bear the name of what every object has, such as "constructor". */
const among = (guesses: Guesses, name: string): ImportField | null =>
  Object.hasOwn(guesses, name) ? (guesses[name] ?? null) : null;
