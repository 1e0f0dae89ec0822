'use client';

// The drawn timeline, with what the page knows and what the page does about its gestures.

import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { chosenEvents, timeBetween } from '@/client/listing/chosen-facts';
import { PickedEvents } from '@/client/listing/picked-events';
import { windowOf } from '@/client/views/view-settings';
import { NARROW, useMedia } from '@/components/browser/use-media';
import type { EventMark } from '@/components/timeline/props';
import { TimelineView } from '@/components/timeline/timeline-view';
import { initialsOf } from '@/components/ui/initials';
import type { IncidentEvent } from '@/core/incident/event';
import { metricSpans } from '@/core/metrics/metric-spans';
import { measure } from '@/core/metrics/metrics';
import { statedGhosts } from '@/core/timeline/ghosts/stated-ghosts';
import { categoriesIn } from '@/core/timeline/lanes/lane';
import { DeadlinesInWords } from './deadlines/deadlines-in-words';
import { useDeadlineFlags } from './deadlines/use-deadline-flags';
import { MatchesBeside } from './matches-beside';
import { usePage } from './page-state';
import { usePast } from './past/past-state';
import type { OtherPerson } from './presence/presence-people';
import { usePeopleByEvent } from './presence/use-people';
import { useArrival } from './use-arrivals';
import { useViews } from './views/views-state';
import { doneOrTold } from './workspace/done-or-told';
import { useActions } from './workspace/use-actions';
import { useWorkspace } from './workspace/workspace';

export interface TimelineSlotProps {
  readonly marks: ReadonlyMap<string, EventMark>;
}

export function TimelineSlot({ marks }: TimelineSlotProps): ReactElement {
  const { events, holders, state, incident, now, details, may } = useWorkspace();
  const lack = useCallback((eventIds: readonly string[]) => details.want(eventIds), [details]);
  const page = usePage();
  const { address, changeAddress, selected, select, selectAlone, open, matchIds, chosen, composer, inStep } = page;
  const { changeEvent } = useActions();
  const isNarrow = useMedia(NARROW, false);
  const { zone } = incident;
  const comparison = usePast().past?.comparison ?? null;
  const [stating] = useState(() => new PickedEvents(statesTimes));
  const told = stating.of(events);
  const ghosts = useMemo(() => comparison?.ghosts ?? statedGhosts(told, zone), [comparison, told, zone]);
  const people = usePeopleByEvent();
  const present = useMemo(() => badgesOf(people), [people]);
  const { eventIds: arrived } = useArrival();
  const { arrangement, arrange, current } = useViews();
  const startingView = (current && windowOf(current.settings)) ?? undefined;
  const measured = useMemo(
    () => (chosen.ids.size === 2 ? timeBetween(chosenEvents(state, chosen.ids), zone) : null),
    [state, chosen.ids, zone],
  );
  const metrics = useMemo(() => metricSpans(measure(holders, zone)), [holders, zone]);
  const spans = useMemo(() => (measured?.span ? [...metrics, measured.span] : metrics), [metrics, measured]);
  const deadlines = useDeadlineFlags();
  return (
    <>
      <div className="relative">
        <TimelineView
          events={events}
          zone={zone}
          now={now}
          spans={spans}
          ghosts={ghosts}
          deadlines={deadlines}
          emphasis={comparison?.emphasis}
          matchIds={matchIds}
          selectedId={selected?.id ?? null}
          folded={address.folded}
          grouping={address.lanes}
          arrangement={arrangement}
          onArrange={arrange}
          startingView={startingView}
          readOnly={!may('edit-events')}
          marks={marks}
          present={present}
          arrived={arrived}
          inStep={inStep}
          handleRef={page.timeline}
          chosen={chosen.ids}
          onChoose={(eventId, how) => {
            chosen.choose(eventId, how);
            // On a phone the panel would lie over what else there is to choose.
            if (isNarrow) select(null);
          }}
          onCatch={chosen.add}
          onSelect={select}
          onLack={lack}
          onSelectAlone={selectAlone}
          onDeadlines={([clock = null]) => changeAddress({ view: 'deadlines', clock })}
          onOpen={open}
          onCreateAt={(time, laneId) => composer.show({ time, among: categoriesIn(address.lanes, laneId) })}
          onEditTime={(eventId, edit) => {
            doneOrTold(changeEvent(eventId, edit));
          }}
        />
        <MatchesBeside />
      </div>
      <DeadlinesInWords />
    </>
  );
}

/** Only what sources state can be another time of an event. */
const statesTimes = ({ sources }: IncidentEvent): boolean => sources.some(({ stated }) => stated !== null);

/** One person's initials, or how many there are. */
const badgesOf = (people: ReadonlyMap<string, readonly OtherPerson[]>): ReadonlyMap<string, string> =>
  new Map(
    [...people].map(([eventId, here]) => [
      eventId,
      here.length === 1 ? initialsOf(here[0]?.name ?? '') : String(here.length),
    ]),
  );
