'use client';

// What the page's commands do. Each says whether there was anything to do; who may give them is for the table of keys to say.

import type { IncidentEvent } from '@/core/incident/event';
import { describeSpan } from '@/core/time/describe';
import { useImporting } from './importing/importing-state';
import { usePage } from './page-state';
import { useGiveReason } from './reasons/reason-desk';
import { useSharing } from './sharing/sharing-state';
import { useReleaseToggle } from './sharing/use-release-toggle';
import type { PageCommand } from './shortcuts';
import { useFitSelection } from './use-fit-selection';
import { useActions } from './workspace/use-actions';
import { useSteadyWorkspace, useWorkspace } from './workspace/workspace';

type Deed = () => boolean;
type Deeds<Command extends PageCommand> = Readonly<Record<Command, Deed>>;

export function usePageDeeds(showKeys: () => void): Deeds<PageCommand> {
  return {
    ...useWalkingDeeds(),
    ...useSelectionDeeds(),
    ...useChoosingDeeds(),
    ...useOpeningDeeds(),
    ...useSharingDeeds(),
    ...useStepDeeds(),
    keys: always(showKeys),
  };
}

const always =
  (act: () => void): Deed =>
  () => {
    act();
    return true;
  };

function useWalkingDeeds(): Deeds<'previous' | 'next' | 'choose-previous' | 'choose-next'> {
  const { incident, announce } = useSteadyWorkspace();
  const { select, chosen } = usePage();
  const beside = useNeighbour();
  const walkTo = (event: IncidentEvent | undefined) => {
    if (!event) return false;
    select(event.id);
    announce(`${event.title}, ${describeSpan(event.start, event.end, { style: 'long', zone: incident.zone })}`);
    return true;
  };
  const chooseTo = (event: IncidentEvent | undefined) => {
    if (event) chosen.choose(event.id, 'range');
    return walkTo(event);
  };
  return {
    previous: () => walkTo(beside(-1)),
    next: () => walkTo(beside(1)),
    'choose-previous': () => chooseTo(beside(-1)),
    'choose-next': () => chooseTo(beside(1)),
  };
}

/** The event before or after the selected one in the table; the last or first where none is selected. */
function useNeighbour(): (by: 1 | -1) => IncidentEvent | undefined {
  const { listed, selected } = usePage();
  return (by) => {
    const { events } = listed();
    const index = selected ? events.indexOf(selected) : -1;
    if (index < 0) return by === 1 ? events[0] : events.at(-1);
    return events[index + by];
  };
}

function useSelectionDeeds(): Deeds<'open' | 'edit' | 'delete' | 'choose' | 'fit-selection' | 'release-event'> {
  const { drafts } = useSteadyWorkspace();
  const { selected, select, open, chosen } = usePage();
  const { deleteEvent } = useActions();
  const beside = useNeighbour();
  const fitSelection = useFitSelection();
  const toggleRelease = useReleaseToggle();
  const onSelected = (act: (event: IncidentEvent) => void) => () => {
    if (selected) act(selected);
    return selected !== null;
  };
  return {
    open: onSelected(({ id }) => open(id)),
    edit: onSelected(({ id, title }) => {
      drafts.write(`event.${id}.title`, title);
      select(id);
    }),
    delete: onSelected(({ id }) => {
      const next = [beside(1), beside(-1)].find((event) => event !== undefined && event.id !== id);
      deleteEvent(id);
      select(next?.id ?? null);
    }),
    choose: onSelected(({ id }) => chosen.choose(id, 'toggle')),
    'fit-selection': () => {
      fitSelection?.();
      return fitSelection !== null;
    },
    'release-event': onSelected(toggleRelease),
  };
}

function useChoosingDeeds(): Deeds<'choose-all' | 'leave'> {
  const { selected, select, listed, chosen } = usePage();
  return {
    'choose-all': () => {
      const { events } = listed();
      chosen.add(events.map(({ id }) => id));
      return events.length > 0;
    },
    leave: () => {
      if (chosen.ids.size > 0) chosen.clear();
      else if (selected) select(null);
      else return false;
      return true;
    },
  };
}

function useOpeningDeeds(): Deeds<'new-event' | 'search' | 'jump' | 'reason'> {
  const { events } = useWorkspace();
  const { composer, focusSearch, setJumping } = usePage();
  const giveReason = useGiveReason();
  return {
    'new-event': always(() => composer.show()),
    search: always(focusSearch),
    jump: () => {
      if (events.length > 0) setJumping(true);
      return events.length > 0;
    },
    reason: always(giveReason),
  };
}

function useSharingDeeds(): Deeds<'share' | 'release'> {
  const { open, release } = useSharing();
  return { share: always(open), release: always(release) };
}

function useStepDeeds(): Deeds<'undo' | 'redo'> {
  const { select } = usePage();
  const { undo, redo } = useActions();
  const { undoLatest, refuseRedo } = useImporting();
  const shown = (eventId: string | null) => {
    if (eventId !== null) select(eventId);
    return true;
  };
  return { undo: () => undoLatest() || shown(undo()), redo: () => refuseRedo() || shown(redo()) };
}
