'use client';

// Where the time to go to is typed.

import type { ReactElement, RefObject } from 'react';
import { Popover } from '@/components/ui/popover';
import { usePage } from '../page-state';
import { JumpForm } from './later';

/** @param beside what the field opens beneath */
export function JumpField({ beside }: { readonly beside: RefObject<Element | null> }): ReactElement {
  const { isJumping, setJumping } = usePage();
  return (
    <Popover
      label="Go to a time"
      triggerRef={beside}
      isOpen={isJumping}
      onOpenChange={setJumping}
      placement="bottom end"
      className="w-[300px]"
    >
      <JumpForm onDone={() => setJumping(false)} />
    </Popover>
  );
}
