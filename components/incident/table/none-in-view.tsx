'use client';

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { usePage } from '../page-state';

/** Where the drawing looks, nothing is. */
export function NoneInView(): ReactElement {
  const { address, changeAddress, timeline } = usePage();
  return (
    <div className="flex shrink-0 items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-ink-2 text-sm">
      <span className="flex-1">No event is in view.</span>
      {address.view === 'timeline' ? <Button onPress={() => timeline.current?.fit()}>Fit</Button> : null}
      <Button onPress={() => changeAddress({ inView: false })}>List all</Button>
    </div>
  );
}
