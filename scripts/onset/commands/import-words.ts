// What `onset import` says: what an import came to or would, and why it was refused.
import { assertNever } from '@/core/assert-never';
import { columnsOut } from '@/core/contracts/import';
import { aboveWords } from '@/core/import/above-words';
import { IMPORT_FORMAT_LABELS } from '@/core/import/format';
import { describeFault, type ImportedRow, type RefusedRow } from '@/core/import/imported-row';
import { shownOrderWords } from '@/core/import/shown-order';
import { counted } from '@/core/incident/sentences/phrase';
import { describeTime } from '@/core/time/describe';
import type { Imported } from '@/server/commands/importing/import-file';
import type { ArrivalRefusal, ArrivedImport } from '@/server/commands/importing/receive-import';

export const doneWords = ({ importId, revision, arrived }: Imported, ref: string): string =>
  [
    `Imported ${counted(arrived.staged.count, 'event')} from ${arrived.name} as revision ${revision}.`,
    bareZoneWords('were', arrived),
    ...shownOrderWords(columnsOut(arrived.staged.found)),
    ...refusedCount(arrived),
    `To take it back: onset undo-import ${importId} --incident ${ref}`,
  ].join('\n');

export function arrivalWords(refusal: ArrivalRefusal): string {
  switch (refusal.kind) {
    case 'no-room':
      return 'The disk for evidence is full.';
    case 'too-large':
      return 'The file is too large. ONSET_MAX_EVIDENCE_BYTES sets the limit.';
    case 'bad-file':
    case 'unreadable':
      return refusal.detail;
    default:
      return assertNever(refusal);
  }
}

const MOST_SAID = 20;

export function rowsWords({ rows, count }: { readonly rows: readonly RefusedRow[]; readonly count: number }): string {
  return [
    ...faultLines(rows),
    `${counted(rows.length, 'row')} of ${(rows.length + count).toLocaleString('en')} cannot be imported, so none was.`,
    'Correct them, or import the others with --partial.',
  ].join('\n');
}

function faultLines(rows: readonly RefusedRow[]): readonly string[] {
  const faults = rows.flatMap((row) => row.faults.map((fault) => describeFault(row, fault)));
  const more = faults.length - MOST_SAID;
  return [...faults.slice(0, MOST_SAID), ...(more > 0 ? [`… and ${more.toLocaleString('en')} more`] : [])];
}

const refusedCount = ({ staged: { refused } }: ArrivedImport): readonly string[] =>
  refused.length === 0 ? [] : [`${counted(refused.length, 'row')} refused.`, ...faultLines(refused)];

export function trialWords(arrived: ArrivedImport): string {
  const { found, count, preview, recodedCount } = arrived.staged;
  const before = arrived.importedBefore;
  return [
    `${arrived.name} is ${IMPORT_FORMAT_LABELS[found.format]}.`,
    ...columnLines(found),
    bareZoneWords('are', arrived),
    ...aboveWords(found.above),
    ...shownOrderWords(columnsOut(found)),
    ...yearlessWords(preview),
    ...preview.slice(0, SHOWN_ROWS).flatMap(rowLine),
    ...(recodedCount > 0 ? [`${counted(recodedCount, 'row')} not in UTF-8, read as Windows-1252.`] : []),
    ...(before === null ? [] : [`The same file was imported before, as revision ${before}.`]),
    `${counted(count, 'event')} would be imported, ${counted(arrived.staged.refused.length, 'row')} refused.`,
    ...faultLines(arrived.staged.refused),
  ].join('\n');
}

const SHOWN_ROWS = 5;

/** Nothing in the file says so, and all of its times hang on it. */
const bareZoneWords = (verb: string, { zone }: ArrivedImport): string =>
  `Times that name no zone ${verb} read in ${zone}.`;

const isYearless = (row: ImportedRow): boolean =>
  row.kind === 'event' && row.fields.start !== null && !/\d{4}/.test(row.fields.start.statedAs);

const yearlessWords = (preview: readonly ImportedRow[]): readonly string[] =>
  preview.some(isYearless)
    ? ['Dates without a year are the latest such. --written-on says before which day they lie.']
    : [];

function columnLines({ columns, mapping }: ArrivedImport['staged']['found']): readonly string[] {
  const leftOut = columns.filter((_, at) => !mapping[at]);
  return [
    ...columns.flatMap((name, at) => (mapping[at] ? [`  ${name} → ${mapping[at]}`] : [])),
    ...(leftOut.length === 0 ? [] : [`  Left out: ${leftOut.join(', ')}`]),
  ];
}

function rowLine(row: ArrivedImport['staged']['preview'][number]): readonly string[] {
  if (row.kind !== 'event') return [];
  const { start, title } = row.fields;
  const when = start === null ? 'no date' : `${describeTime(start, { style: 'long' })} (${start.zone})`;
  return [`  Row ${row.row}: ${when}, “${title.slice(0, 60)}”`];
}
