import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';

/** A key, set in the fixed-width face. `boxed` draws the key's outline, for lists of keys. */
export function Kbd({ boxed = false, children }: { boxed?: boolean; children: ReactNode }): ReactElement {
  return (
    <kbd
      className={classNames(
        'font-mono text-2xs leading-none',
        boxed &&
          'inline-grid h-5 min-w-5 place-items-center rounded-sm border border-line-strong bg-sunken px-1 text-ink-2',
      )}
    >
      {children}
    </kbd>
  );
}
