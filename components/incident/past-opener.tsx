'use client';

// Opens the reading of the record as it stood: beside the number of the revision that the page shows.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { usePast } from './past-state';

export function PastOpener(): ReactElement | null {
  const { isOpen, setOpen } = usePast();
  if (isOpen) return null;
  return (
    <Button variant="quiet" icon="clock" onPress={() => setOpen(true)} className="-my-1 -mx-1.5">
      As recorded
    </Button>
  );
}
