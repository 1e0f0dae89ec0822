'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import { EventsInView, type InView } from '@/client/events-in-view';
import { TableOrder } from '@/client/table-order';
import { usePageAddress } from '@/client/use-page-address';
import { type InStep, inStep as newInStep } from '@/components/timeline/in-step';
import type { TimelineHandle } from '@/components/timeline/props';
import type { IncidentEvent } from '@/core/incident/event';
import type { ApproximateTime } from '@/core/time/approximate-time';
import type { ComposerState, PageState } from './page-state';
import { useChosen } from './use-chosen';
import { useColumns } from './use-columns';
import { useMatchIds } from './use-match-ids';
import type { WorkspaceParts } from './use-workspace-state';

export function usePageState(
  parts: Pick<WorkspaceParts, 'author' | 'events' | 'incident' | 'queries' | 'state'>,
  renderedQuery: string,
): PageState {
  const { events, state } = parts;
  const [address, changeAddress] = usePageAddress(renderedQuery);
  const [opened, setOpened] = useState(0);
  const focusWanted = useRef(false);
  const searchInput = useRef<HTMLInputElement>(null);
  const timeline = useRef<TimelineHandle>(null);
  const composer = useComposerState();
  const [isJumping, setIsJumping] = useState(false);
  const { eventId } = address;
  const matchIds = useMatchIds(parts, address);
  const { sort } = address;
  const [order] = useState(() => new TableOrder());
  const matching = useMemo(() => order.of(events, matchIds, sort), [order, events, matchIds, sort]);
  const [inStep] = useState(newInStep);
  const listed = useListed(matching, address.inView, inStep);
  const columns = useColumns(parts.author.actor.id);
  const record = eventId === null ? undefined : state.events.get(eventId);
  const selected = record && record.deletedAt === null ? record.event : null;
  const chosen = useChosen(state, listed, selected?.id ?? null);
  return useMemo(() => {
    const select = (id: string | null) => changeAddress({ eventId: id });
    const open = (id: string) => {
      focusWanted.current = true;
      select(id);
      setOpened((count) => count + 1);
    };
    const setJumping = (isOpen: boolean) => {
      if (isOpen) changeAddress({ view: 'timeline' });
      setIsJumping(isOpen);
    };
    const focusSearch = () => {
      searchInput.current?.focus();
      searchInput.current?.select();
    };
    return {
      address,
      changeAddress,
      selected,
      select,
      open,
      opened,
      focusWanted,
      matchIds,
      matching,
      listed,
      inStep,
      columns,
      chosen,
      selectAlone: (id) => {
        chosen.clear();
        select(id);
      },
      composer,
      timeline,
      isJumping,
      setJumping,
      searchInput,
      focusSearch,
    };
  }, [
    address,
    changeAddress,
    selected,
    opened,
    matchIds,
    matching,
    listed,
    inStep,
    columns,
    chosen,
    composer,
    isJumping,
  ]);
}

/** What the table lists, asked when it is wanted: where the drawing looks must not render the page. */
function useListed(matching: readonly IncidentEvent[], onlyInView: boolean, { view }: InStep): () => InView {
  const [found] = useState(() => new EventsInView());
  const all = useMemo((): InView => ({ events: matching, undated: 0, view: null }), [matching]);
  return useCallback(
    () => (onlyInView ? found.of(matching, view.get()) : all),
    [found, matching, onlyInView, view, all],
  );
}

function useComposerState(): ComposerState {
  const [shown, setShown] = useState<{ readonly startingAt: ApproximateTime | null } | null>(null);
  return useMemo(
    () => ({
      isOpen: shown !== null,
      startingAt: shown?.startingAt ?? null,
      show: (startingAt) => setShown({ startingAt: startingAt ?? null }),
      hide: () => setShown(null),
    }),
    [shown],
  );
}
