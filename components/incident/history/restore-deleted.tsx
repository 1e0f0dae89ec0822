'use client';

// Brings back what a revision deleted, whoever deleted it and however long ago.

import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { type Restoring, restoringMutation } from '@/client/restoring';
import { Button } from '@/components/ui/button';
import { showProblem } from '@/components/ui/toast-queue';
import type { RevisionOut } from '@/core/contracts/revision';
import { showNotice } from '../notice';
import { useWorkspace } from '../workspace/workspace';

/** What the revision deleted and can be brought back; null where it deleted no event. */
export function deletionIn({ type, payload }: RevisionOut): Restoring | null {
  if (type !== 'event.deleted' || payload === null) return null;
  const { eventId, version } = payload;
  return typeof eventId === 'string' && typeof version === 'number' ? { eventId, version: version - 1 } : null;
}

export function RestoreDeleted({ deletion }: { readonly deletion: Restoring }): ReactElement {
  const { queries, incident } = useWorkspace();
  // Told by the mutation, since the button goes as soon as the revision comes.
  const { mutate, isPending } = useMutation(
    {
      ...restoringMutation(queries, incident.id),
      onSuccess: (title) => showNotice(`Restored “${title}”`),
      onError: (error) => void showProblem(error.message),
    },
    queries.queryClient,
  );
  return (
    <Button
      variant="quiet"
      icon="undo"
      isPending={isPending}
      onPress={() => mutate(deletion)}
      className="h-6 px-1.5 text-xs"
    >
      Restore
    </Button>
  );
}
