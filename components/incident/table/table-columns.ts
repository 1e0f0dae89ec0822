// The columns of the table: four beside the timeline, all that there is room for or that somebody chose where the table has
// the page, two lines on a phone.

import type { CSSProperties } from 'react';
import { clockOf, type EventClock, type EventSort } from '@/core/incident/event-sort';

/** Those that can be shown or left out; what an event is called stays. */
export const CHOOSABLE_COLUMNS = [
  'when',
  'category',
  'milestone',
  'confidence',
  'learned',
  'entered',
  'source',
  'tags',
  'involved',
  'techniques',
  'audiences',
] as const;
export type ChoosableColumn = (typeof CHOOSABLE_COLUMNS)[number];

export type ColumnKey = ChoosableColumn | 'title' | 'lines';

export interface Column {
  readonly key: ColumnKey;
  readonly label: string;
  /** Of the column; the rest of the table's width where undefined. */
  readonly width: string | undefined;
  /** Left out where the table itself is narrow. */
  readonly className?: string;
}

/** Each row is laid out by itself, so that scrolling lays out those that come into view and no others. */
export const columnStyle = (width: string | undefined): CSSProperties =>
  width === undefined ? { flex: '1 1 0', minWidth: 0 } : { flex: 'none', width };

/** Paper is narrower than a desk, and what is written there is not cut off: all columns give way. */
export const paperColumn = (width: string | undefined): string =>
  width === undefined ? 'print:flex-[2_1_0]!' : 'print:w-auto! print:flex-[1_1_0]!';

/** "on or around 25 Nov 2022 to 5 Jan 2023": the day comes last, and is not to be cut off. */
const WHEN_WIDTH = '288px';

const column = (key: ColumnKey, label: string, width?: string): Column => ({ key, label, width });

const TITLE = column('title', 'Event');
const ALL: Readonly<Record<ChoosableColumn, Column>> = {
  when: column('when', 'When', WHEN_WIDTH),
  category: column('category', 'Category', '172px'),
  milestone: column('milestone', 'Milestone', '190px'),
  confidence: column('confidence', 'Confidence', '96px'),
  learned: column('learned', 'Learned', '128px'),
  entered: column('entered', 'Entered', '152px'),
  source: column('source', 'Source', '150px'),
  tags: column('tags', 'Tags', '130px'),
  involved: column('involved', 'People and systems', '150px'),
  techniques: column('techniques', 'Techniques', '110px'),
  audiences: column('audiences', 'Audiences', '170px'),
};

export const columnLabel = (key: ChoosableColumn): string => ALL[key].label;

const BRIEF: readonly ChoosableColumn[] = ['when', 'category', 'source'];
/** As there is room, the rest from which width of the table on: what an event is called keeps some 350 px. */
const AS_THERE_IS_ROOM: Readonly<Partial<Record<ChoosableColumn, string>>> = {
  when: '',
  category: '@max-[640px]:hidden',
  milestone: '@max-[990px]:hidden',
  confidence: '@max-[1090px]:hidden',
  learned: '@max-[1220px]:hidden',
  entered: '@max-[1370px]:hidden',
  source: '@max-[1520px]:hidden',
};
/** The same beside one more, which is there whatever the room. */
const BESIDE_ONE_MORE: typeof AS_THERE_IS_ROOM = {
  when: '',
  category: '@max-[770px]:hidden',
  milestone: '@max-[1120px]:hidden',
  confidence: '@max-[1220px]:hidden',
  learned: '@max-[1350px]:hidden',
  entered: '@max-[1500px]:hidden',
  source: '@max-[1650px]:hidden',
};
/** Beside the timeline, where colours say the category as well. */
const BRIEF_AS_THERE_IS_ROOM: typeof AS_THERE_IS_ROOM = {
  category: '@max-[640px]:hidden',
  source: '@max-[900px]:hidden',
};
const USUAL = CHOOSABLE_COLUMNS.filter((key) => AS_THERE_IS_ROOM[key] !== undefined);

/** Those that a table of its own has where nobody chose. */
export const USUAL_COLUMNS: readonly ChoosableColumn[] = USUAL;

const LINES: readonly Column[] = [column('lines', 'Event')];

export interface TableLook {
  /** A table that has the whole page. */
  readonly full: boolean;
  readonly isNarrow: boolean;
  readonly sort: EventSort;
  /** Null where nobody chose. */
  readonly chosen: readonly ChoosableColumn[] | null;
}

/** The clock that orders the table is always among them. */
export function columnsOf({ full, isNarrow, sort, chosen }: TableLook): readonly Column[] {
  if (isNarrow) return LINES;
  const keys = full ? (chosen ?? USUAL) : BRIEF;
  const clock = clockOf(sort);
  const shown = CHOOSABLE_COLUMNS.filter((key) => keys.includes(key) || key === clock);
  const fitting = fittingOf(full, chosen === null, clock);
  const columns = shown.map((key) => ({
    ...ALL[key],
    className: key === clock ? undefined : fitting[key],
  }));
  const when = columns.filter(({ key }) => key === 'when');
  return [...when, TITLE, ...columns.filter(({ key }) => key !== 'when')];
}

function fittingOf(full: boolean, isUsual: boolean, clock: EventClock): typeof AS_THERE_IS_ROOM {
  if (!full) return BRIEF_AS_THERE_IS_ROOM;
  if (!isUsual) return {};
  return clock === 'when' ? AS_THERE_IS_ROOM : BESIDE_ONE_MORE;
}
