// What each column becomes unless somebody says otherwise: by its name, and where the name leaves a choice by what the first
// rows have in it. A column that is called "Category" and holds none of Onset's categories is somebody else's.

import { assertNever } from '@/core/assert-never';
import { FORENSIC, type Guesses, IS_LIKE_A_TIME, L2T, OF_ARRAY, ONSET, plainName, USUAL } from './column-names';
import { GATHERED_FIELDS, type ImportField, type Mapping } from './field';
import { missingFilled } from './fill-missing';
import { cellsAt, type FirstRows, isClock, withoutMisfits } from './fitting';
import { hasUsualNames, type ImportFormat } from './format';
import { placeInName } from './place';

/** @param rows the cells of the first ones, in the order of the columns */
export function guessMapping(format: ImportFormat, columns: readonly string[], rows: FirstRows): Mapping {
  const byName = columns.map((column) => guess(format, column));
  if (!hasUsualNames(format)) return timedOnce(oncePerField(byName));
  const placed = inPlace(columns, withoutMisfits(byName, rows), rows);
  return missingFilled(columns, timedOnce(clocked(columns, oncePerField(placed), rows)), rows);
}

/** A name that comes twice counts the first time, for fields that one column fills, and for the title. */
function oncePerField(mapping: Mapping): Mapping {
  const isOnce = (field: ImportField) => field === 'title' || !GATHERED_FIELDS.includes(field);
  return mapping.map((field, at) => (field !== null && isOnce(field) && mapping.indexOf(field) !== at ? null : field));
}

/** Of "Time (local)" and "Time (UTC)" the second is the time, since it says whose clock that is. */
function inPlace(columns: readonly string[], mapping: Mapping, rows: FirstRows): Mapping {
  const saysPlace = (at: number) => placeInName(columns[at] ?? '') !== null && cellsAt(rows, at).some(hasFigures);
  const said = new Set(mapping.filter((field, at) => isOfClock(field) && saysPlace(at)));
  return mapping.map((field, at) => (said.has(field) && !saysPlace(at) ? null : field));
}

const isOfClock = (field: ImportField | null) => field === 'when' || field === 'date' || field === 'time';

const hasFigures = (cell: string) => /\d/.test(cell);

/** A date without a time of day has it in a column that is called like one and holds nothing else: "Time started". */
function clocked(columns: readonly string[], mapping: Mapping, rows: FirstRows): Mapping {
  if (!mapping.includes('date') || mapping.some((field) => field === 'when' || field === 'time')) return mapping;
  const found = columns.findIndex((column, at) => {
    const cells = cellsAt(rows, at);
    return mapping[at] === null && IS_LIKE_A_TIME.test(plainName(column)) && cells.length > 0 && cells.every(isClock);
  });
  return mapping.map((field, at) => (at === found ? 'time' : field));
}

/** A date and a time of day where a whole time stands too say nothing more; a lone one of them is a whole time. */
function timedOnce(mapping: Mapping): Mapping {
  const isPart = (field: ImportField | null) => field === 'date' || field === 'time';
  if (mapping.includes('when')) return mapping.map((field) => (isPart(field) ? null : field));
  const isLone = mapping.includes('date') !== mapping.includes('time');
  return isLone ? mapping.map((field) => (isPart(field) ? 'when' : field)) : mapping;
}

/** What a column becomes by its name beside others, once another column has what it was guessed to be. */
export function otherwise(column: string, taken: ImportField): ImportField | null {
  const field = usual(column);
  return field !== null && field !== taken && GATHERED_FIELDS.includes(field) ? field : null;
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
    case 'zimmerman-csv':
    case 'm365-audit-csv':
    case 'cloudwatch-csv':
    case 'in-utc':
    case 'w3c-log':
    case 'w3c-local-log':
    case 'table':
    case 'jsonl':
      return usual(column);
    case 'log-lines':
      return among({ time: 'when', line: 'title' }, name);
    default:
      return assertNever(format);
  }
}

/** "Time (ET)" and UtcTime are times like others; "Systems / people" is what both words are. */
function usual(column: string): ImportField | null {
  if (column.includes(OF_ARRAY)) return null;
  const bare = column.replace(IN_BRACKETS, '').replace(placeInName(column) ?? '', '');
  const known = [column, bare].flatMap((name) => [plainName(name), plainName(name).replace(/utc|gmt/, '')]);
  return fieldOf(known) ?? agreedOn(bare.split(/[/&,]|\band\b/i).map((word) => fieldOf([plainName(word)])));
}

const IN_BRACKETS = /[([][^()[\]]*[)\]]/g;

const fieldOf = (names: readonly string[]): ImportField | null =>
  names.map((name) => among(USUAL, name)).find((field) => field !== null) ?? null;

const agreedOn = ([first = null, ...others]: readonly (ImportField | null)[]): ImportField | null =>
  others.every((field) => field === first) ? first : null;

/** A column may bear the name of what every object has, such as "constructor". */
const among = (guesses: Guesses, name: string): ImportField | null =>
  Object.hasOwn(guesses, name) ? (guesses[name] ?? null) : null;
