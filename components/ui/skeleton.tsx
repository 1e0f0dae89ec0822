import type { ReactElement } from 'react';
import { classNames } from './class-names';

/** Holds the place of content that is late. For its first 300 ms it takes up room but shows nothing. */
export function Skeleton({ className }: { readonly className?: string }): ReactElement {
  return <span aria-hidden="true" className={classNames('block animate-late rounded-sm bg-ink/7', className)} />;
}
