// The events as CSV, one row each, in order of time. What its columns mean and how formulas are kept out: docs/exports.md.

import 'server-only';
import { eventTable } from '@/core/export/event-table';
import { ok } from '@/core/result';
import { eventsIn } from '../../queries/past-parts';
import { stateExport } from './state-export';

export const csvExport = stateExport({
  mediaType: 'text/csv; charset=utf-8',
  parameters: [],
  access: 'export.csv',
  name: 'events.csv',
  write: async ({ state, audience }) => ok({ lines: eventTable(state, eventsIn(state), audience) }),
});
