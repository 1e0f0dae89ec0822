// The columns of the table: four beside the timeline, all of them where the table has the page, two lines on a phone.

import { clockOf, type EventSort } from '@/core/incident/event-sort';

export type ColumnKey =
  | 'when'
  | 'title'
  | 'category'
  | 'milestone'
  | 'confidence'
  | 'learned'
  | 'entered'
  | 'source'
  | 'lines';

export interface Column {
  readonly key: ColumnKey;
  readonly label: string;
  /** Of the column; the rest of the table's width where undefined. */
  readonly width: string | undefined;
  /** Left out where the table itself is narrow. */
  readonly className?: string;
}

const WHEN: Column = { key: 'when', label: 'When', width: '214px' };
const TITLE: Column = { key: 'title', label: 'Event', width: undefined };
const CATEGORY: Column = { key: 'category', label: 'Category', width: '164px' };
const SOURCE: Column = { key: 'source', label: 'Source', width: '150px' };

const BRIEF: readonly Column[] = [WHEN, TITLE, CATEGORY, SOURCE];

const FULL: readonly Column[] = [
  WHEN,
  TITLE,
  { ...CATEGORY, width: '172px' },
  { key: 'milestone', label: 'Milestone', width: '124px', className: '@max-[760px]:hidden' },
  { key: 'confidence', label: 'Confidence', width: '92px', className: '@max-[860px]:hidden' },
  { key: 'learned', label: 'Learned', width: '116px', className: '@max-[990px]:hidden' },
  { key: 'entered', label: 'Entered', width: '116px', className: '@max-[1100px]:hidden' },
  { ...SOURCE, className: '@max-[1180px]:hidden' },
];

const LINES: readonly Column[] = [{ key: 'lines', label: 'Event', width: undefined }];

/** The clock that orders the table is always among them. */
export function columnsOf(full: boolean, isNarrow: boolean, sort: EventSort): readonly Column[] {
  if (isNarrow) return LINES;
  const clock = clockOf(sort);
  const columns = full ? FULL : BRIEF;
  const held = columns.map((column) => (column.key === clock ? { ...column, className: undefined } : column));
  if (held.some(({ key }) => key === clock)) return held;
  const sorted = FULL.filter(({ key }) => key === clock).map((column) => ({ ...column, className: undefined }));
  return [...held.slice(0, 1), ...sorted, ...held.slice(1)];
}
