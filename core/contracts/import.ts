// Imports as they travel: what goes with a file, and what became of it.

import { z } from 'zod';
import { GATHERED_FIELDS, IMPORT_FIELDS } from '@/core/import/field';
import { IMPORT_FORMATS } from '@/core/import/format';
import type { FoundHead } from '@/core/import/found-head';
import { DATE_ORDERS, type ImportChoices, NO_TIME_CHOICES } from '@/core/import/import-choices';
import { describeFault, type ImportedRow, type RefusedRow } from '@/core/import/imported-row';
import type { EventFields } from '@/core/incident/event';
import { CATEGORIES, CONFIDENCES } from '@/core/incident/vocabulary';
import { ONGOING } from '@/core/time/approximate-time';
import { LIMITS, text } from './text';
import { timeOutSchema, toTimeOut } from './time';
import { zoneSchema } from './zone';

const flag = z
  .enum(['', 'true', 'false'])
  .transform((value) => value !== 'false')
  .optional();

/** What goes with a file. */
export const importQuerySchema = z.strictObject({
  dryRun: flag.describe('Reads all of it and says what would become of it; nothing is kept'),
  partial: flag.describe('Imports the rows that can be, and gives the others back; without it all or nothing'),
  keepFile: flag.describe('Adds the file itself to the evidence, as a revision before that of the import'),
  cite: flag.describe('Whether each event cites the file and its row as a source; true unless told'),
  keepColumns: flag.describe('Tells the columns that become nothing of an event in its description, a line each'),
  zone: zoneSchema
    .optional()
    .describe(
      'IANA zone of times without an offset; by default what stands above the names of the columns (“All times EST”), else UTC in what Timesketch, Plaso and others that mean it write, else the incident’s',
    ),
  writtenOn: z.iso
    .date('Write a day such as 2023-01-05.')
    .optional()
    .describe(
      'The day on which the file was written: dates without a year are the latest such, and “yesterday” counts from it. Without it the former end today, and the latter is refused',
    ),
  map: text(20_000)
    .optional()
    .describe(
      `Columns that become something else than their names say: column=field pairs parted by commas, column= to leave one out. Fields: ${IMPORT_FIELDS.join(', ')}. Several columns can be ${GATHERED_FIELDS.join(', ')}`,
    ),
  noTime: z
    .enum(NO_TIME_CHOICES)
    .default('refuse')
    .describe(
      'What becomes of rows whose time is none: empty, zero, “Not a time”; above gives them the date of the row above, as merged cells mean it',
    ),
  dateOrder: z
    .enum(DATE_ORDERS)
    .default('shown')
    .describe(
      'How a date such as 04/05/2023 is read, which says itself neither month nor day: as other dates of its column show (25/01/2023), or as is said here of the whole file; what nothing shows is refused',
    ),
  category: z.enum(CATEGORIES).default('context').describe('Of rows that say none'),
  confidence: z.enum(CONFIDENCES).default('probable').describe('Of rows that say none'),
  name: text(LIMITS.short).optional().describe('What the file is called, instead of what the form says'),
  id: z.uuid().toLowerCase().optional().describe('Chosen by the client, to ask how far it is'),
  reason: text(LIMITS.reason).optional().describe('Why, for the record'),
});
export type ImportQuery = z.output<typeof importQuerySchema>;

export const choicesOf = (query: ImportQuery, zone: string, fileName: string): ImportChoices => ({
  zone: query.zone ?? zone,
  isZoneNamed: query.zone !== undefined,
  isDayNamed: query.writtenOn !== undefined,
  noTime: query.noTime,
  dateOrder: query.dateOrder,
  category: query.category,
  confidence: query.confidence,
  keepsColumns: query.keepColumns === true,
  citedAs: query.cite === false ? null : fileName.slice(0, LIMITS.short),
});

const place = { row: z.int().describe('From 1, the header counted'), line: z.int() };

export const importOutSchema = z.object({
  id: z.string().nullable().describe('By which it can be undone; null for a dry run'),
  revision: z.int().nullable(),
  file: z.object({ name: z.string(), sha256: z.string(), size: z.int() }),
  format: z.enum(IMPORT_FORMATS),
  columns: z.array(
    z.object({
      name: z.string(),
      field: z.enum(IMPORT_FIELDS).nullable(),
      dateOrder: z
        .object({ order: z.enum(['month-first', 'day-first']), shownBy: z.string() })
        .nullable()
        .describe('In which order its dates in figures were read, where others of them show it, and one that does'),
    }),
  ),
  above: z.array(z.string()).describe('What stands above the row that names the columns, and is left out'),
  zone: z.string().describe('In which times without an offset were read'),
  imported: z.int().describe('How many events were made, or would be'),
  refused: z.int(),
  recoded: z.int().describe('Rows that were no UTF-8 and were read as Windows-1252'),
  importedBefore: z.int().nullable().describe('The last revision that imported the same bytes and was not undone'),
  preview: z
    .array(
      z.object({
        ...place,
        title: z.string(),
        when: timeOutSchema.nullable(),
        until: z.union([timeOutSchema, z.literal(ONGOING)]).nullable(),
        category: z.enum(CATEGORIES),
      }),
    )
    .describe('The first rows'),
  refusals: z.array(z.object({ ...place, column: z.string().nullable(), detail: z.string() })),
  refusedFile: z
    .string()
    .nullable()
    .describe('The refused rows as CSV, each with its reason, to be corrected and sent again'),
});
export type ImportOut = z.infer<typeof importOutSchema>;

export const columnsOut = ({ columns, mapping, dateOrders }: FoundHead): ImportOut['columns'] =>
  columns.map((name, at) => ({ name, field: mapping[at] ?? null, dateOrder: dateOrders[at] ?? null }));

export const previewOf = (rows: readonly ImportedRow[]): ImportOut['preview'] =>
  rows.flatMap((row) => (row.kind === 'event' ? [{ row: row.row, line: row.line, ...shownOf(row.fields) }] : []));

const shownOf = ({ title, start, end, category }: EventFields) => ({
  title,
  when: start && toTimeOut(start),
  until: end === null || end === ONGOING ? end : toTimeOut(end),
  category,
});

export const refusalsOut = (rows: readonly RefusedRow[]): ImportOut['refusals'] =>
  rows.flatMap(({ row, line, faults }) => faults.map((fault) => ({ row, line, ...fault })));

export const refusalErrors = (rows: readonly RefusedRow[]) =>
  rows.flatMap((row) => row.faults.map((fault) => ({ pointer: '/file', detail: describeFault(row, fault) })));
