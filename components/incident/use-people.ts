'use client';

// Who else is here, for whatever shows it. Reading this renders again when people move, and nothing else does.

import { useMemo, useSyncExternalStore } from 'react';
import type { PersonPresent } from '@/core/contracts/presence';
import { useLive } from './live-context';
import { type OtherPerson, otherPeople, peopleByEvent } from './presence-people';

const NOBODY: readonly PersonPresent[] = [];

/** At an event where nobody else is: always the same list. */
export const NO_PEOPLE: readonly OtherPerson[] = [];

function usePresent(): readonly PersonPresent[] {
  const { live } = useLive();
  return useSyncExternalStore(
    live.subscribe,
    () => live.snapshot().people,
    () => NOBODY,
  );
}

export function useOtherPeople(): readonly OtherPerson[] {
  const present = usePresent();
  const { ownId } = useLive();
  return useMemo(() => otherPeople(present, ownId), [present, ownId]);
}

export function usePeopleByEvent(): ReadonlyMap<string, readonly OtherPerson[]> {
  const present = usePresent();
  const { ownId } = useLive();
  return useMemo(() => peopleByEvent(present, ownId), [present, ownId]);
}

export const usePeopleAt = (eventId: string): readonly OtherPerson[] => usePeopleByEvent().get(eventId) ?? NO_PEOPLE;
