import type { ReactElement, ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  /** What would be here and how it comes to be. */
  readonly children: ReactNode;
  /** The next step, as buttons. */
  readonly actions?: ReactNode;
}

/** Where a list is empty: why, and what to do about it. */
export function EmptyState({ title, children, actions }: EmptyStateProps): ReactElement {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-6 py-14 text-center">
      <h2 className="font-[620] text-md tracking-[-0.01em]">{title}</h2>
      <div className="mt-1.5 text-balance text-ink-2">{children}</div>
      {actions === undefined ? null : <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
