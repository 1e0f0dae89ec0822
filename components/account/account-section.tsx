// One part of the account page: what it is about, a line that explains it, and its content on a surface of its own.

import { type ReactElement, type ReactNode, useId } from 'react';

export interface AccountSectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function AccountSection({ title, lead, actions, children }: AccountSectionProps): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 pt-4 pb-3 max-sm:px-4">
        <div className="min-w-0 flex-1 basis-64">
          <h2 id={id} className="font-[620] text-md tracking-[-0.01em]">
            {title}
          </h2>
          {lead === undefined ? null : <p className="mt-0.5 text-ink-2 text-sm">{lead}</p>}
        </div>
        {actions}
      </header>
      {children}
    </section>
  );
}
