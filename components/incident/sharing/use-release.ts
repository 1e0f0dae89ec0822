'use client';

// Lets the readers of live links see the present revision, once everything that was changed here is part of it.

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '@/client/failure-words';
import { incidentKey } from '@/client/incident-key';
import { settling } from '@/client/outbox/settling';
import { releaseMutation } from '@/client/share-links';
import { showProblem } from '@/components/ui/toast-queue';
import { counted } from '@/core/incident/sentences/phrase';
import { showNotice } from '../notice';
import { useSteadyWorkspace } from '../workspace/workspace';
import { isBehind, type ReleaseStanding } from './release-standing';

export const UNSAVED = 'Some of your changes are not saved yet, so nothing was released. Try again once they are.';

/** @param known null while it is not */
export function useRelease(known: ReleaseStanding | null) {
  const { queries, incident, session } = useSteadyWorkspace();
  const { mutateAsync } = useMutation(releaseMutation(queries, incident.id), queries.queryClient);
  const saveFirst = useSavedFirst();
  const [isReleasing, setReleasing] = useState(false);
  const carryOut = async (liveLinks: number) => {
    if (!(await saveFirst())) return showProblem(UNSAVED);
    try {
      const { releasedRevision } = await mutateAsync(session.shown().incident.revision);
      showNotice(`Released revision ${releasedRevision} to ${counted(liveLinks, 'live link')}`);
    } catch (error) {
      showProblem(messageOf(error));
    }
  };
  const release = () => {
    if (isReleasing) return;
    const isUnsaved = session.snapshot().outbox.length > 0;
    // What is still on its way has a number that nobody knows yet.
    const standing = known && (isUnsaved ? { ...known, revision: Number.POSITIVE_INFINITY } : known);
    const whyNot = obstacle(standing);
    if (standing === null || whyNot !== null) return void showNotice(whyNot ?? NOT_READ);
    setReleasing(true);
    void carryOut(standing.liveLinks).finally(() => setReleasing(false));
  };
  return { release, isReleasing };
}

const NOT_READ = 'The share links are not read yet. Try again in a moment.';

function obstacle(standing: ReleaseStanding | null): string | null {
  if (standing === null) return NOT_READ;
  if (standing.liveLinks === 0) return 'There is no live link to release anything to.';
  return isBehind(standing) ? null : `Nothing to release: readers see revision ${standing.released}, the last one.`;
}

/** Waits until what was changed here is on the record and its number known; false where that may take long. */
export function useSavedFirst(): () => Promise<boolean> {
  const { queries, incident, session } = useSteadyWorkspace();
  return async () => {
    if (session.snapshot().outbox.length === 0) return true;
    showNotice('Saving first…');
    if ((await settling(session)) === 'held') return false;
    // Others may have written in between: the number to release is then still to be read.
    await queries.queryClient.invalidateQueries({ queryKey: incidentKey(incident.id) });
    return true;
  };
}
