// A part of the page of the API, with a heading that can be linked to.

import type { ReactElement, ReactNode } from 'react';

export interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export const Section = ({ id, title, children }: SectionProps): ReactElement => (
  <section aria-labelledby={id} className="border-line border-t pt-7 first:border-t-0 first:pt-0">
    <h2 id={id} className="scroll-mt-5 font-[640] text-lg tracking-[-0.01em]">
      {title}
    </h2>
    <div className="mt-2 grid gap-3">{children}</div>
  </section>
);

/** A paragraph that is not too wide to be read. */
export const Prose = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <p className="max-w-[72ch] text-ink-2">{children}</p>
);

export const Points = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <ul className="grid max-w-[72ch] list-disc gap-1.5 pl-5 text-ink-2 marker:text-ink-3">{children}</ul>
);
