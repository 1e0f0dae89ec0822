'use client';

// The events in the chosen view: drawn above their table, as a table alone, or the history of the record.

import { type ReactElement, type ReactNode, useMemo } from 'react';
import { comparedMoment } from '@/client/past/past-moment';
import { classNames } from '@/components/ui/class-names';
import { assertNever } from '@/core/assert-never';
import { Composer } from './composer/later';
import { DeadlinesView } from './deadlines/later';
import { EmptyIncident } from './empty-incident';
import { eventMarks } from './event-marks';
import { EvidenceDropArea } from './evidence/evidence-drop-area';
import { EvidenceView } from './evidence/later';
import { HistoryView } from './history/later';
import { ManyBar } from './many/many-bar';
import { ManyEvents } from './many-events';
import { NoMatch } from './no-match';
import { usePage } from './page-state';
import { PastChanges } from './past/later';
import { usePast } from './past/past-state';
import { EventTable } from './table/event-table';
import { InViewChoice } from './table/in-view-choice';
import { TimelineSlot } from './timeline-slot';
import { Toolbar } from './toolbar/toolbar';
import { UndrawnView } from './undrawn-view';
import { useSteadyWorkspace, useWorkspace } from './workspace/workspace';

/** A narrow page scrolls as a whole: what sticks in the view sticks to the window. */
const SCROLLS =
  'relative flex min-h-0 flex-1 flex-col gap-3 overflow-clip lg:overflow-y-auto px-5 pb-4 max-sm:px-4 print:overflow-visible print:pt-4';

/** While something lies over the lower edge, the last rows scroll to above it. */
const ROOM_BELOW = 'group-has-data-over-lower-edge/page:pb-24 max-sm:group-has-data-over-lower-edge/page:pb-72';

export function MainView(): ReactElement {
  const { address, composer } = usePage();
  const { may } = useSteadyWorkspace();
  const { past } = usePast();
  return (
    <main className="relative flex min-h-0 min-w-0 flex-col">
      {composer.isOpen && may('edit-events') ? <Composer /> : null}
      <h2 className="sr-only">Events</h2>
      <Toolbar />
      <TakesFiles>
        <div className={classNames(SCROLLS, ROOM_BELOW)}>
          {past === null || comparedMoment(address) === null ? null : <PastChanges />}
          <View />
        </div>
      </TakesFiles>
      <ManyBar />
    </main>
  );
}

/** The view of the evidence takes them by itself. */
function TakesFiles({ children }: { readonly children: ReactNode }): ReactElement {
  const { view } = usePage().address;
  if (view === 'evidence') return <>{children}</>;
  return (
    <EvidenceDropArea
      eventId={null}
      words="Drop to import events, or to keep as evidence"
      takesPaste={false}
      className="flex min-h-0 flex-1 flex-col"
    >
      {children}
    </EvidenceDropArea>
  );
}

function View(): ReactElement {
  const { events, changes, isBegun } = useWorkspace();
  const { address, matching } = usePage();
  const marks = useMemo(() => eventMarks(changes), [changes]);
  const { view } = address;
  if (view === 'timeline' || view === 'table') {
    if (isBegun) return <ManyEvents />;
    if (events.length === 0) return <EmptyIncident />;
  }
  switch (view) {
    case 'timeline':
      return (
        <>
          <TimelineSlot marks={marks} />
          {matching.length === 0 ? (
            <NoMatch />
          ) : (
            <>
              <InViewChoice />
              <EventTable marks={marks} full={false} />
            </>
          )}
        </>
      );
    case 'table':
      return matching.length === 0 ? (
        <NoMatch />
      ) : (
        <>
          <InViewChoice />
          <UndrawnView />
          <EventTable marks={marks} full />
        </>
      );
    case 'evidence':
      return <EvidenceView />;
    case 'deadlines':
      return <DeadlinesView />;
    case 'history':
      return <HistoryView />;
    default:
      return assertNever(view);
  }
}
