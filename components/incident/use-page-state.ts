'use client';

import { useMemo, useRef, useState } from 'react';
import { TableOrder } from '@/client/listing/table-order';
import { usePageAddress } from '@/client/views/use-page-address';
import { inStep as newInStep } from '@/components/timeline/in-step';
import type { TimelineHandle } from '@/components/timeline/props';
import { useComposerState } from './composer/use-composer-state';
import type { PageState } from './page-state';
import { useColumns } from './table/use-columns';
import { useChosen } from './use-chosen';
import { useListing } from './use-listing';
import { useMatchIds } from './use-match-ids';
import type { WorkspaceParts } from './workspace/workspace';

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
  const { eventId, sort } = address;
  const matchIds = useMatchIds(parts, address);
  const [order] = useState(() => new TableOrder());
  const matching = useMemo(() => order.of(events, matchIds, sort), [order, events, matchIds, sort]);
  const [inStep] = useState(newInStep);
  const listed = useListing(matching, address.inView, inStep);
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
