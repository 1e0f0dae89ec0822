// Refused rows as a file that can be mended and imported again: CSV with the columns of the file, then where each row stood and
// why it was refused.

import { csvOf } from '@/core/export/csv';
import type { RefusedRow } from './imported-row';

const ADDED = ['refused row', 'refused line', 'refused column', 'refused because'];

export function refusedRowsFile(columns: readonly string[], rows: readonly RefusedRow[]): string {
  return csvOf(
    [...columns, ...ADDED],
    rows.map((row) => [
      ...columns.map((_, at) => row.cells[at] ?? ''),
      String(row.row),
      String(row.line),
      row.faults.map(({ column }) => column ?? '').join('; '),
      row.faults.map(({ detail }) => detail).join(' '),
    ]),
  );
}

/** Whether a file has the columns of such a one. */
export const areRefusedRows = (columns: readonly string[]): boolean => ADDED.every((name) => columns.includes(name));
