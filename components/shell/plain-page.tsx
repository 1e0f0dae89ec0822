// A page with one thing on it: signing in, an address that leads nowhere, a failure. The mark, a card, a line below.

import type { ReactElement, ReactNode } from 'react';
import { BrandMark } from './brand-mark';

export interface PlainPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

export function PlainPage({ title, lead, children }: PlainPageProps): ReactElement {
  return (
    // At a fixed height: what appears in the card moves nothing above it.
    <main className="min-h-dvh px-4 pt-[max(40px,18vh)] pb-10">
      <div className="mx-auto w-full max-w-[360px]">
        <p className="mb-5 flex items-center gap-2 font-[650] tracking-[-0.01em]">
          <BrandMark />
          Onset
        </p>
        <div className="rounded-xl border border-line bg-surface p-6 max-sm:p-5">
          <h1 className="font-[640] text-xl tracking-[-0.015em]">{title}</h1>
          {lead === undefined ? null : <div className="mt-1.5 text-ink-2">{lead}</div>}
          {children === undefined ? null : <div className="mt-5">{children}</div>}
        </div>
      </div>
    </main>
  );
}
