'use client';

// One measured or counted fact: what it is, its value, a few words on how sure. Pressing it says where it comes from.

import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from '@/components/ui/popover';

export interface FactProps {
  readonly label: string;
  readonly headline: string;
  readonly detail: string;
  /** Beside the label, where a long value leaves room: how the value went. */
  readonly beside?: ReactNode;
  /** What the popover shows. */
  readonly children: (close: () => void) => ReactNode;
}

export function Fact({ label, headline, detail, beside, children }: FactProps): ReactElement {
  return (
    <div className="shrink-0 border-line border-r pr-[22px]">
      <dt className="flex items-center justify-between gap-3 pt-2.5 text-ink-3 text-xs">
        {label}
        {beside}
      </dt>
      <dd className="mt-px pb-3">
        <DialogTrigger>
          <Button
            aria-label={[headline, detail, label].filter((part) => part !== '').join(', ')}
            className="-mx-1.5 flex items-baseline gap-1.5 whitespace-nowrap rounded-sm px-1.5 font-semibold text-lg leading-[1.45] tracking-[-0.01em] hover:bg-ink/5"
          >
            {headline}
            {detail === '' ? null : <small className="font-[450] text-ink-2 text-xs tracking-normal">{detail}</small>}
          </Button>
          <Popover label={label} className="w-[320px] max-w-full text-sm">
            {children}
          </Popover>
        </DialogTrigger>
      </dd>
    </div>
  );
}
