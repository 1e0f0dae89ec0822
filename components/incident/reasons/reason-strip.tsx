'use client';

// The calm strip near the lower edge: asks why for changes that wait for it, several at once where there are several, or
// takes the reason for what is changed next. Never a modal: everything behind it goes on.

import type { ReactElement, ReactNode } from 'react';
import { useSteadyWorkspace } from '../workspace/workspace';
import { useReasonDesk } from './reason-desk';
import { NextReason } from './reason-next';
import { PendingReasons } from './reason-pending';

export function ReasonStrip(): ReactElement | null {
  const { may } = useSteadyWorkspace();
  const { inStrip } = useReasonDesk();
  if (!may('edit-events') && !may('edit-figures')) return null;
  return inStrip.length > 0 ? (
    <Strip label="Changes that need a reason">
      <PendingReasons changes={inStrip} />
    </Strip>
  ) : (
    <NextReason>{(content) => <Strip label="Reason for the next change">{content}</Strip>}</NextReason>
  );
}

interface StripProps {
  readonly label: string;
  readonly children: ReactNode;
}

function Strip({ label, children }: StripProps): ReactElement {
  return (
    <section
      aria-label={label}
      data-over-lower-edge=""
      className="fixed bottom-5 left-[calc((100vw-372px)/2)] z-30 w-[min(620px,calc(100vw-420px))] -translate-x-1/2 animate-appear rounded-xl border border-line-strong bg-raised px-4 py-3 text-sm shadow-raised max-lg:inset-x-3 max-lg:bottom-3 max-lg:mx-auto max-lg:w-auto max-lg:max-w-[620px] max-lg:translate-x-0 print:hidden"
    >
      {children}
    </section>
  );
}
