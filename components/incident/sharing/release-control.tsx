'use client';

// Beside the number of the revision: which one the readers of live links see, where that is an earlier one, and the button
// that lets them see this one.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { isBehind } from './release-standing';
import { useSharing } from './sharing-state';

export function ReleaseControl(): ReactElement | null {
  const { standing, release, isReleasing } = useSharing();
  if (!isBehind(standing)) return null;
  return (
    <>
      <span aria-hidden="true" className="max-sm:hidden">
        ·
      </span>
      <span className="max-sm:order-1">Released: {standing.released ?? 'nothing yet'}</span>
      <Button shortcut="L" className="-my-1 h-[24px]! px-2! max-sm:order-1" isPending={isReleasing} onPress={release}>
        Release {standing.revision}
      </Button>
    </>
  );
}
