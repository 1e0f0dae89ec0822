// A row of a file, and what it came to.

import type { EventFields } from '@/core/incident/event';

/** Where a row stands in its file, both from 1: spreadsheets count the header as a row, editors count lines. */
export interface RowPlace {
  readonly row: number;
  readonly line: number;
}

/** Why a row is refused. */
export interface RowFault {
  /** As the file calls it; null where the whole row is at fault. */
  readonly column: string | null;
  readonly detail: string;
}

export type ImportedRow =
  | (RowPlace & { readonly kind: 'event'; readonly fields: EventFields; readonly cells: readonly string[] })
  | (RowPlace & {
      readonly kind: 'refused';
      readonly faults: readonly RowFault[];
      /** As they were found, to be given back. */
      readonly cells: readonly string[];
    });

export type RefusedRow = Extract<ImportedRow, { kind: 'refused' }>;

/** "Row 17 (line 19), column datetime: …" */
export const describeFault = ({ row, line }: RowPlace, { column, detail }: RowFault): string =>
  `Row ${row}${row === line ? '' : ` (line ${line})`}${column === null ? '' : `, column ${column}`}: ${detail}`;
