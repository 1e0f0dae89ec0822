// The events as CSV, one row each, in order of time. What its columns mean and how formulas are kept out: docs/exports.md.

import 'server-only';
import { eventTable } from '@/core/export/event-table';
import { textExport } from './text-export';

export const csvExport = textExport({
  mediaType: 'text/csv; charset=utf-8',
  access: 'export.csv',
  name: 'events.csv',
  text: eventTable,
});
