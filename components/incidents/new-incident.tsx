'use client';

// The button that starts a new incident, its key N, and the dialog behind both.

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useShortcut } from '@/components/ui/use-shortcut';
import { NewIncidentForm } from './new-incident-form';

export function NewIncident({ userId }: { readonly userId: string }): ReactElement {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
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
        <NewIncidentForm
          userId={userId}
          onCancel={() => setOpen(false)}
          onCreated={(incident) => router.push(`/incidents/${incident.ref}`)}
        />
      </Dialog>
    </>
  );
}
