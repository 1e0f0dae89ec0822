// One row of a table as the fields of an event. Everything in the row is read before it is refused, so that one answer names
// every column that is wrong. What is longer than an event can hold is refused, never cut: but for a message, whose first
// line becomes the title and all of it the description. Where there is no title the description is that message.

import { LIMITS } from '@/core/contracts/text';
import { type EventFields, emptySource, type Privilege, type Source } from '@/core/incident/event';
import {
  AUDIENCE_LABELS,
  AUDIENCES,
  CATEGORIES,
  CATEGORY_LABELS,
  CONFIDENCE_LABELS,
  CONFIDENCES,
  DEFAULT_AUDIENCES,
  DESIGNATION_LABELS,
  DESIGNATIONS,
  MILESTONE_CATEGORIES,
  MILESTONE_LABELS,
  MILESTONES,
} from '@/core/incident/vocabulary';
import type { ParseContext } from '@/core/time/parse';
import type { Cell } from './cell';
import { joinedTitle } from './composed-title';
import type { ImportField } from './field';
import { isDated } from './fitting';
import type { RowChoices } from './import-choices';
import type { RowCells } from './row-cells';
import { readTimes } from './row-times';

export interface RowContext extends ParseContext {
  readonly choices: RowChoices;
  /** Gives sources their identity. */
  readonly newId: () => string;
  /** Splits the cells of gathered fields. */
  readonly separators: ReadonlyMap<string, RegExp>;
}

/** To be kept only where `cells` found no fault. */
export function readRow(cells: RowCells, row: number, context: RowContext): EventFields {
  const { choices } = context;
  const { title, description } = readWords(cells, choices);
  const times = readTimes(cells, context);
  const milestone = oneOf(cells, 'milestone', MILESTONES, MILESTONE_LABELS);
  const category = oneOf(cells, 'category', CATEGORIES, CATEGORY_LABELS);
  return {
    title,
    description,
    executiveText: within(
      cells,
      'executive-text',
      LIMITS.executiveText,
      joined(cells, 'executive-text', choices.isDashMissing),
    ),
    ...times,
    category: category ?? (milestone === null ? choices.category : MILESTONE_CATEGORIES[milestone]),
    milestone,
    confidence: oneOf(cells, 'confidence', CONFIDENCES, CONFIDENCE_LABELS) ?? choices.confidence,
    techniques: readTechniques(cells, context),
    tags: listed(cells, 'tags', 100, context),
    involved: listed(cells, 'involved', LIMITS.short, context),
    sources: readSources(cells, row, context),
    // Which files the incident has is not known here; those that a row names become sources.
    evidence: [],
    audiences: readAudiences(cells, context),
    privilege: readPrivilege(cells),
  };
}

function readWords(
  cells: RowCells,
  { keepsColumns, isDashMissing }: RowChoices,
): Pick<EventFields, 'title' | 'description'> {
  const titled = joinedTitle(cells.texts('title'));
  const described = joined(cells, 'description', isDashMissing);
  const isTitled = titled !== '' && (titled !== '-' || described === '' || !isDashMissing);
  const message = isTitled ? titled : described;
  if (message === '') cells.fault('title', 'Is empty. An event needs a title.');
  const title = shortened(sayingLine(message));
  const details = isTitled ? described : '';
  const kept = keepsColumns ? asTyped(cells.unread()) : '';
  const parts = title === message ? [details, kept] : [message, details, kept];
  const field = title === message ? 'description' : 'title';
  return { title, description: within(cells, field, LIMITS.description, parts.filter(Boolean).join('\n\n')) };
}

const MESSAGE = 'Message=';

/** The first line, or where that is a time alone, as Splunk has the events of Windows, the message below it. */
function sayingLine(message: string): string {
  const lines = message.split(/[\r\n\u2028\u2029]+/);
  const first = lines[0]?.trim() ?? '';
  if (lines.length === 1 || !isDated(first)) return first;
  return (
    lines
      .find((line) => line.startsWith(MESSAGE))
      ?.slice(MESSAGE.length)
      .trim() ||
    lines[1]?.trim() ||
    first
  );
}

/** As Markdown that shows them letter by letter, a line each; the fence is longer than any that stands within. */
function asTyped(cells: readonly Cell[]): string {
  if (cells.length === 0) return '';
  const lines = cells.map(({ column, text }) => `${column}: ${text.replace(/\r\n?|\n/g, '\n  ')}`).join('\n');
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${lines}\n${fence}`;
}

/** Never through the middle of a letter. */
function shortened(line: string): string {
  if (line.length <= LIMITS.title) return line;
  const cut = line.slice(0, LIMITS.title - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}

const joined = (cells: RowCells, field: ImportField, isDashMissing: boolean): string =>
  cells
    .texts(field)
    .flatMap(({ text }) => (isDashMissing && text === '-' ? [] : [text]))
    .join('\n\n');

function within(cells: RowCells, field: ImportField, maxLength: number, text: string): string {
  if (text.length > maxLength) {
    const [has, may] = [text.length, maxLength].map((count) => count.toLocaleString('en'));
    cells.fault(field, `Is too long: ${has} characters, where an event holds ${may}.`);
  }
  return text;
}

/** As the API writes it, or as the page does, whatever the case. */
function oneOf<T extends string>(
  cells: RowCells,
  field: ImportField,
  known: readonly T[],
  labels: Readonly<Record<T, string>>,
): T | null {
  const text = cells.text(field);
  if (text === '') return null;
  const found = named(text, known, labels);
  if (found === null) cells.fault(field, `“${text.slice(0, 60)}” is none of ${known.join(', ')}.`);
  return found;
}

function named<T extends string>(text: string, known: readonly T[], labels: Readonly<Record<T, string>>): T | null {
  const wanted = text.toLowerCase();
  return known.find((term) => term === wanted || labels[term].toLowerCase() === wanted) ?? null;
}

/** Blanks around it are taken off each word: a pattern with them would be tried anew at each blank of a long stretch. */
const LISTED = /[;\n¦]/;
/** As Python and JSON write a list of words. */
const IN_BRACKETS = /^\[(.*)\]$/s;

const wordsOf = (text: string, separator: RegExp): readonly string[] => {
  const [, within] = IN_BRACKETS.exec(text) ?? [];
  return within === undefined
    ? text.split(separator)
    : within.split(',').map((word) => word.trim().replace(/^(['"])(.*)\1$/, '$2'));
};

function listed(cells: RowCells, field: ImportField, maxLength: number, { separators }: RowContext): readonly string[] {
  const words = cells
    .texts(field)
    .flatMap(({ column, text }) =>
      wordsOf(text, separators.get(column) ?? LISTED).map((word) => ({ column, word: word.trim() })),
    )
    .filter(({ word }) => word !== '' && word !== '-');
  const list = [...new Set(words.map(({ word }) => word))];
  if (list.length > LIMITS.perList) cells.fault(field, TOO_MANY, words.at(-1)?.column);
  const long = words.find(({ word }) => word.length > maxLength);
  if (long !== undefined) cells.fault(field, `Has one of more than ${maxLength} characters.`, long.column);
  return list;
}

const TOO_MANY = `Has too many: at most ${LIMITS.perList}.`;
const TECHNIQUE = /^T\d{4}(?:\.\d{3})?$/;

/** "T1059 - Command and Scripting Interpreter" says its name too. */
const NAMED_TECHNIQUE = /^(T\d{4}(?:\.\d{3})?)(?:: | [:–-] )\D[^;]*$/;
const techniquesIn = (words: string): readonly string[] => {
  const [, named] = NAMED_TECHNIQUE.exec(words) ?? [];
  return named !== undefined && !/T\d{4}/.test(words.slice(named.length)) ? [named] : words.split(/[\s,]+/);
};

function readTechniques(cells: RowCells, context: RowContext): readonly string[] {
  const words = listed(cells, 'techniques', LIMITS.short, context).flatMap(techniquesIn);
  const list = [...new Set(words)];
  if (list.length > LIMITS.perList) cells.fault('techniques', TOO_MANY);
  const wrong = list.find((word) => !TECHNIQUE.test(word));
  if (wrong !== undefined) {
    cells.fault('techniques', `“${wrong.slice(0, 60)}” is no ATT&CK technique id, such as T1190 or T1078.004.`);
  }
  return list;
}

function readAudiences(cells: RowCells, context: RowContext): EventFields['audiences'] {
  const words = listed(cells, 'audiences', LIMITS.short, context);
  if (words.length === 0) return DEFAULT_AUDIENCES;
  const read = words.map((word) => named(word, AUDIENCES, AUDIENCE_LABELS));
  if (read.includes(null)) cells.fault('audiences', `Each must be one of ${AUDIENCES.join(', ')}.`);
  return read.filter((audience) => audience !== null);
}

/** Whoever imports it asserts it anew: the file does not say who did, or on what ground. */
function readPrivilege(cells: RowCells): Privilege | null {
  const designation = oneOf(cells, 'privilege', DESIGNATIONS, DESIGNATION_LABELS);
  if (designation === null) return null;
  const basis = 'Marked as privileged in the file that it was imported from';
  return { designation, basis, assertedBy: 'As imported', asserterId: null, recipients: [] };
}

const PRIVILEGED_SOURCE = new RegExp(`\\[(?:${DESIGNATIONS.join('|')})\\]$`);

function readSources(cells: RowCells, row: number, { choices, newId }: RowContext): readonly Source[] {
  const cited = cells.texts('sources').flatMap(({ text }) => text.split(/\r?\n/).filter((line) => line.trim() !== ''));
  // Without its basis and recipients it could only be opened to everybody.
  if (cited.some((line) => PRIVILEGED_SOURCE.test(line))) {
    cells.fault('sources', 'One of them is privileged, which an import does not carry over. Add the event by hand.');
  }
  const files = cells.texts('files').flatMap(({ text }) => text.split(/\r?\n/).filter((line) => line.trim() !== ''));
  const sources = [...cited, ...files].map((line) => sourceOf(cells, line.trim(), newId));
  const own =
    choices.citedAs === null ? [] : [{ ...emptySource(newId()), title: choices.citedAs, locator: `row ${row}` }];
  const all = [...sources, ...own];
  if (all.length > LIMITS.sources) cells.fault('sources', `Has too many: at most ${LIMITS.sources}.`);
  return all;
}

/** A line that is longer than a title has its rest in the quotation, where there is room. */
function sourceOf(cells: RowCells, line: string, newId: () => string): Source {
  if (line.length <= LIMITS.short) return { ...emptySource(newId()), title: line };
  if (line.length > LIMITS.quote) cells.fault('sources', `Has one of more than ${LIMITS.quote} characters.`);
  return { ...emptySource(newId()), title: shortened(line), quote: line };
}
