'use client';

// The headings of the table. Those of the three clocks order it: a press onwards, another backwards.

import type { ReactElement } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import {
  clockOf,
  EVENT_CLOCKS,
  type EventClock,
  type EventSort,
  isBackwards,
  sortAfter,
} from '@/core/incident/event-sort';
import { type Column, columnStyle, paperColumn } from './table-columns';

export const TABLE_LABELS: Readonly<Record<EventSort, string>> = {
  when: 'Events in the order of time',
  '-when': 'Events, the latest first',
  learned: 'Events in the order in which they were learned',
  '-learned': 'Events, those learned last first',
  entered: 'Events in the order of entry',
  '-entered': 'Events, those entered last first',
};

const CLOCKS: ReadonlyMap<Column['key'], EventClock> = new Map(EVENT_CLOCKS.map((clock) => [clock, clock]));

interface TableHeadProps {
  readonly columns: readonly Column[];
  readonly sort: EventSort;
  readonly onSort: (sort: EventSort) => void;
}

export function TableHead({ columns, sort, onSort }: TableHeadProps): ReactElement {
  return (
    <thead className="sticky top-0 z-1 block bg-surface max-sm:sr-only">
      <tr aria-rowindex={1} className="flex">
        {columns.map(({ key, label, width, className }) => (
          <th
            key={key}
            scope="col"
            style={columnStyle(width)}
            aria-sort={ariaSort(CLOCKS.get(key), sort)}
            className={classNames(
              'flex h-[34px] items-center px-3 text-left font-medium text-ink-3 text-xs shadow-[inset_0_-1px_0_var(--line)]',
              paperColumn(width),
              className,
            )}
          >
            <Heading label={label} clock={CLOCKS.get(key)} sort={sort} onSort={onSort} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ariaSort(clock: EventClock | undefined, sort: EventSort): 'ascending' | 'descending' | undefined {
  if (clock === undefined || clock !== clockOf(sort)) return undefined;
  return isBackwards(sort) ? 'descending' : 'ascending';
}

interface HeadingProps {
  readonly label: string;
  readonly clock: EventClock | undefined;
  readonly sort: EventSort;
  readonly onSort: (sort: EventSort) => void;
}

function Heading({ label, clock, sort, onSort }: HeadingProps): ReactElement | string {
  if (clock === undefined) return label;
  const isSorted = clock === clockOf(sort);
  return (
    <button
      type="button"
      onClick={() => onSort(sortAfter(sort, clock))}
      className="-mx-1 inline-flex h-6 items-center gap-1 rounded-sm px-1 hover:text-ink focus-visible:outline-2 focus-visible:outline-accent"
    >
      {label}
      {isSorted ? <Icon name={isBackwards(sort) ? 'arrowDown' : 'arrowUp'} sizePx={12} /> : null}
    </button>
  );
}
