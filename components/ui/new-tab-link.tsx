import type { ReactElement, ReactNode } from 'react';

export interface NewTabLinkProps {
  readonly href: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link that leaves the page where it is: it opens a new tab, and says so to those who would not see it. */
export const NewTabLink = ({ href, className, children }: NewTabLinkProps): ReactElement => (
  <a href={href} target="_blank" rel="noreferrer" className={className}>
    {children}
    <span className="sr-only"> (opens a new tab)</span>
  </a>
);
