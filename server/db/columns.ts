// Columns by the names that Prisma's client gives them, which are the domain's: startEarliest is "start_earliest".

import 'server-only';
import { Prisma } from '@/prisma/generated/client';

const known = new Map<string, string>();

function columnName(field: string): string {
  const name = known.get(field) ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  known.set(field, name);
  return name;
}

/** For a SELECT: every column under its field's name. */
export const selected = (alias: string, fields: readonly string[]): Prisma.Sql =>
  Prisma.raw(fields.map((field) => `${alias}.${columnName(field)} AS "${field}"`).join(', '));

export const columnList = (fields: readonly string[]): Prisma.Sql => Prisma.raw(fields.map(columnName).join(', '));

/** For an UPDATE: every column takes what `from` has under its name. */
export const taken = (from: string, fields: readonly string[]): Prisma.Sql =>
  Prisma.raw(
    fields
      .map(columnName)
      .map((name) => `${name} = ${from}.${name}`)
      .join(', '),
  );

/** For json_populate_recordset: rows whose members are named as their columns. */
export const rowsInJson = (rows: readonly object[]): string => JSON.stringify(rows.map(byColumn));

const byColumn = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([field, value]) => [columnName(field), value]));
