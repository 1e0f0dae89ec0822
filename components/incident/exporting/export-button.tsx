'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ExportDialog } from './later';

/** Where there is width for it; on a phone it is in the menu of the incident. */
export function ExportButton(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="max-md:hidden" onPress={() => setOpen(true)}>
        Export
      </Button>
      {isOpen ? <ExportDialog isOfPart={false} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
