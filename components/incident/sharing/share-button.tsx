'use client';

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { useSteadyWorkspace } from '../workspace/workspace';
import { ShareDialog } from './later';
import { useSharing } from './sharing-state';

/** Opens the share links, for whoever may make them. */
export function ShareButton(): ReactElement | null {
  const { may } = useSteadyWorkspace();
  const { isOpen, open, shareButton } = useSharing();
  if (!may('share')) return null;
  return (
    <>
      <Button buttonRef={shareButton} shortcut="S" onPress={open}>
        Share
      </Button>
      {isOpen ? <ShareDialog /> : null}
    </>
  );
}
