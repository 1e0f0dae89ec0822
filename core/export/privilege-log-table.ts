// The privilege log as CSV: one row an entry, in their order. What its columns mean: docs/exports.md.

import { toRfc3339 } from '@/core/time/instant';
import { csvOf } from './csv';
import type { PrivilegeLogEntry } from './privilege-log-entries';

type Column = readonly [name: string, cell: (entry: PrivilegeLogEntry) => string];

const COLUMNS: readonly Column[] = [
  ['number', ({ number }) => String(number)],
  ['kind', ({ kind }) => kind],
  ['when', ({ when }) => when],
  ['designation', ({ designation }) => designation],
  ['basis', ({ basis }) => basis],
  ['assertedBy', ({ assertedBy }) => assertedBy],
  ['enteredAt', ({ entered }) => (entered === null ? '' : toRfc3339(entered.at))],
  ['enteredBy', ({ entered }) => entered?.by ?? ''],
  ['recipients', ({ recipients }) => recipients.join('; ')],
  ['description', ({ description }) => description],
  ['status', ({ status }) => status],
  ['endedAt', ({ ended }) => (ended === null ? '' : toRfc3339(ended.at))],
  ['endedBy', ({ ended }) => ended?.by ?? ''],
  ['reason', ({ ended }) => ended?.reason ?? ''],
];

export const privilegeLogTable = (entries: readonly PrivilegeLogEntry[]): string =>
  csvOf(
    COLUMNS.map(([name]) => name),
    entries.map((entry) => COLUMNS.map(([, cell]) => cell(entry))),
  );
