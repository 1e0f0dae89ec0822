'use client';

// Who else is here, for whatever shows it; on paper nobody is. Reading this renders again when people move, or somebody
// prints, and nothing else does.

import { useMemo } from 'react';
import { PAPER, useMedia } from '@/components/browser/use-media';
import { useHeard } from '@/components/live/use-heard';
import type { PersonPresent } from '@/core/contracts/presence';
import { useLive } from '../workspace/live-context';
import { type OtherPerson, otherPeople, peopleByEvent } from './presence-people';

/** At an event where nobody else is: always the same list. */
export const NO_PEOPLE: readonly OtherPerson[] = [];

const NOBODY: readonly PersonPresent[] = [];

function usePresent(): readonly PersonPresent[] {
  const people = useHeard(useLive().live, (heard) => heard.people);
  return useMedia(PAPER, false) ? NOBODY : people;
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
