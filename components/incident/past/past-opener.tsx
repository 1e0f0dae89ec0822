'use client';

// Opens the reading of the record as it stood: beside the number of the revision that the page shows.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { useFocusTurn } from '../use-focus-turn';
import { useSteadyWorkspace } from '../workspace/workspace';
import { LOOKING_BACK, usePast } from './past-state';

export function PastOpener(): ReactElement | null {
  return usePast().isOpen ? null : <Opener />;
}

function Opener(): ReactElement {
  const { drafts } = useSteadyWorkspace();
  const { setOpen } = usePast();
  const button = useFocusTurn<HTMLButtonElement>(LOOKING_BACK, 'closed');
  const open = () => {
    drafts.turn(LOOKING_BACK, 'open');
    setOpen(true);
  };
  return (
    <Button variant="quiet" icon="clock" buttonRef={button} onPress={open} className="-my-1 -mx-1.5">
      As recorded: now
    </Button>
  );
}
