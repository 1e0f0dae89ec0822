import type { ReactElement } from 'react';

/** The mark: a time that is known and one that is bounded, on one line. */
export function BrandMark({ sizePx = 20 }: { readonly sizePx?: number }): ReactElement {
  return (
    <svg aria-hidden="true" className="shrink-0" width={sizePx} height={sizePx} viewBox="0 0 20 20">
      <path d="M2 10h16" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="6" cy="10" r="3" fill="var(--attack)" />
      <circle cx="14" cy="10" r="3" fill="var(--surface)" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
