'use client';

// How the events are shown: view, search and filter, and for the timeline its axis and zoom.

import type { ReactElement, RefObject } from 'react';
import { Button as BareButton } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import type { PageView } from '@/client/page-address';
import type { TimelineHandle } from '@/components/timeline/props';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { CategoryFilter } from './category-filter';
import { EventSearch } from './event-search';
import { LaneChoice } from './lane-choice';
import { usePage } from './page-state';
import { useWorkspace } from './workspace';

const VIEWS: readonly { readonly value: PageView; readonly label: string }[] = [
  { value: 'timeline', label: 'Timeline' },
  { value: 'table', label: 'Table' },
  { value: 'evidence', label: 'Evidence' },
  { value: 'history', label: 'History' },
];

export function Toolbar({ timeline }: { readonly timeline: RefObject<TimelineHandle | null> }): ReactElement {
  const { address, changeAddress } = usePage();
  const { view } = address;
  const isEmpty = useWorkspace().events.length === 0;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 px-5 py-2.5 max-sm:px-4">
      <SegmentedControl label="View" segments={VIEWS} value={view} onChange={(next) => changeAddress({ view: next })} />
      {view === 'history' || view === 'evidence' || isEmpty ? null : (
        <div className="flex items-center gap-2 max-sm:order-1 max-sm:w-full">
          <EventSearch />
          <CategoryFilter />
          <MatchCount />
        </div>
      )}
      <span className="flex-1" />
      {view === 'timeline' && !isEmpty ? <AxisControls timeline={timeline} /> : null}
    </div>
  );
}

function MatchCount(): ReactElement {
  const { matchIds } = usePage();
  const { events } = useWorkspace();
  return (
    <span role="status" className="whitespace-nowrap text-ink-3 text-xs empty:hidden">
      {matchIds === null ? '' : `${matchIds.size.toLocaleString('en-GB')} of ${events.length.toLocaleString('en-GB')}`}
    </span>
  );
}

const AXES = [
  { value: 'linear', label: 'Linear time' },
  { value: 'folded', label: 'Quiet gaps folded' },
] as const;

function AxisControls({ timeline }: { readonly timeline: RefObject<TimelineHandle | null> }): ReactElement {
  const { address, changeAddress } = usePage();
  return (
    <>
      <LaneChoice />
      <div className="max-sm:hidden">
        <SegmentedControl
          label="Axis"
          segments={AXES}
          value={address.folded ? 'folded' : 'linear'}
          onChange={(axis) => changeAddress({ folded: axis === 'folded' })}
        />
      </div>
      <Group
        aria-label="Zoom"
        className="inline-flex h-[30px] items-stretch rounded-md border border-line-strong bg-surface text-sm"
      >
        <ZoomButton label="Zoom out" onPress={() => timeline.current?.zoomBy(1 / ZOOM_STEP)}>
          −
        </ZoomButton>
        <ZoomButton onPress={() => timeline.current?.fit()}>Fit</ZoomButton>
        <ZoomButton label="Zoom in" onPress={() => timeline.current?.zoomBy(ZOOM_STEP)}>
          +
        </ZoomButton>
      </Group>
    </>
  );
}

const ZOOM_STEP = 1.6;

interface ZoomButtonProps {
  readonly label?: string;
  readonly onPress: () => void;
  readonly children: string;
}

function ZoomButton({ label, onPress, children }: ZoomButtonProps): ReactElement {
  return (
    <BareButton
      aria-label={label}
      onPress={onPress}
      className="min-w-[30px] px-2.5 text-ink-2 first:rounded-l-[5px] last:rounded-r-[5px] hover:bg-ink/5 hover:text-ink data-[focus-visible]:relative data-[focus-visible]:z-1"
    >
      {children}
    </BareButton>
  );
}
