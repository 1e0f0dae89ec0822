'use client';

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { usePage } from './page-state';

/** A search or filter that lets nothing through. */
export function NoMatch(): ReactElement {
  const { changeAddress } = usePage();
  return (
    <div className="flex items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-ink-2 text-sm">
      <span className="flex-1">No event matches.</span>
      <Button onPress={() => changeAddress({ search: '', categories: [] })}>Show all</Button>
    </div>
  );
}
