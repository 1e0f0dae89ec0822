'use client';

// Brings back what a revision deleted, whoever deleted it and however long ago.

import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { type Deletion, restoringMutation } from '@/client/history/restoring';
import { Button } from '@/components/ui/button';
import { showProblem } from '@/components/ui/toast-queue';
import { showNotice } from '../notice';
import { useSteadyWorkspace } from '../workspace/workspace';

export function RestoreDeleted({ deletion }: { readonly deletion: Deletion }): ReactElement {
  const { queries, incident } = useSteadyWorkspace();
  // Told by the mutation, since the button goes as soon as the revision comes.
  const { mutate, isPending } = useMutation(
    {
      ...restoringMutation(queries, incident.id),
      onSuccess: (words) => showNotice(words),
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
