'use client';

// The button that starts a new incident, its key N, and the dialog behind both.

import { useRouter } from 'next/navigation';
import { type ReactElement, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { later, NOT_FETCHED } from '@/components/ui/later';
import { Skeleton } from '@/components/ui/skeleton';
import { showProblem } from '@/components/ui/toast-queue';
import { useShortcut } from '@/components/ui/use-shortcut';

/** The list does without it, and without the contracts that it is checked by. */
const form = later(async () => (await import('./new-incident-form')).NewIncidentForm, {
  meanwhile: () => <Skeleton className="h-80 w-full" />,
  onFailure: () => showProblem(NOT_FETCHED),
});

export function NewIncident({ userId }: { readonly userId: string }): ReactElement {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => void form.fetch(), []);
  useShortcut('n', () => setOpen(true), !isOpen);
  return (
    <>
      <Button variant="primary" shortcut="N" onPress={() => setOpen(true)}>
        New incident
      </Button>
      <Dialog
        title="New incident"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        closesOnPressOutside={false}
        widthPx={520}
      >
        <form.Part
          userId={userId}
          onCancel={() => setOpen(false)}
          onCreated={(incident) => router.push(`/incidents/${incident.ref}`)}
        />
      </Dialog>
    </>
  );
}
