'use client';

// One measured or counted fact: what it is, its value, a few words on how sure. Pressing it says where it comes from.

import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from '@/components/ui/popover';
import { FACT, FACT_DETAIL, FACT_LABEL, FACT_VALUE } from './fact-style';

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
    <div className={FACT}>
      <dt className={FACT_LABEL}>
        {label}
        {beside}
      </dt>
      <dd className="mt-px pb-3">
        <DialogTrigger>
          <Button
            aria-label={[headline, detail, label].filter((part) => part !== '').join(', ')}
            className={FACT_VALUE}
          >
            {headline}
            {detail === '' ? null : <small className={FACT_DETAIL}>{detail}</small>}
          </Button>
          <Popover label={label} className="w-[320px] max-w-full text-sm">
            {children}
          </Popover>
        </DialogTrigger>
      </dd>
    </div>
  );
}
