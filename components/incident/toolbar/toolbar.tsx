'use client';

// How the events are shown: view, search and filter, and for the timeline its axis and zoom. One row from `row` on, two
// below. Words that come and go make others shorter, never the toolbar higher, nor the field that somebody types in.

import type { ReactElement } from 'react';
import type { PageView } from '@/client/views/page-address';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { usePage } from '../page-state';
import { ColumnChoice } from '../table/column-choice';
import { ViewsMenu } from '../views/views-menu';
import { useWorkspace } from '../workspace/workspace';
import { AxisSegments } from './axis-choice';
import { CategoryFilter } from './category-filter';
import { EventSearch } from './event-search';
import { LaneChoice } from './lane-choice';
import { ZoomControls } from './zoom-controls';

const VIEWS: readonly { readonly value: PageView; readonly label: string }[] = [
  { value: 'timeline', label: 'Timeline' },
  { value: 'table', label: 'Table' },
  { value: 'evidence', label: 'Evidence' },
  { value: 'deadlines', label: 'Deadlines' },
  { value: 'history', label: 'History' },
];

export function Toolbar(): ReactElement {
  const { address, changeAddress } = usePage();
  const { view } = address;
  const isEmpty = useWorkspace().events.length === 0;
  const listsEvents = (view === 'timeline' || view === 'table') && !isEmpty;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 px-5 py-2.5 max-sm:px-4 row:flex-nowrap print:hidden">
      <SegmentedControl label="View" segments={VIEWS} value={view} onChange={(next) => changeAddress({ view: next })} />
      {listsEvents ? (
        <div className="flex min-w-0 grow basis-[198px] items-center gap-2">
          <EventSearch />
          <CategoryFilter />
        </div>
      ) : null}
      <div className="ml-auto flex min-w-0 items-center justify-end gap-2 empty:hidden">
        {listsEvents ? <ViewsMenu /> : null}
        {view === 'table' && !isEmpty ? <ColumnChoice /> : null}
        {view === 'timeline' && !isEmpty ? <AxisControls /> : null}
      </div>
    </div>
  );
}

function AxisControls(): ReactElement {
  return (
    <>
      <LaneChoice />
      <AxisSegments />
      <ZoomControls />
    </>
  );
}
