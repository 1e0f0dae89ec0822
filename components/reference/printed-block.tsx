// What a command prints.

import type { ReactElement } from 'react';
import type { Printed } from '@/core/reference/example';

export interface PrintedBlockProps {
  readonly label: string;
  readonly printed: Printed;
}

export const PrintedBlock = ({ label, printed }: PrintedBlockProps): ReactElement => (
  <figure
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    tabIndex={0}
    aria-label={label}
    className="max-h-[340px] overflow-auto rounded-md border border-line bg-surface px-3.5 py-3 font-mono text-ink-2 text-xs leading-[1.6] -outline-offset-2"
  >
    <pre>
      <code>{writtenOut(printed)}</code>
    </pre>
  </figure>
);

const writtenOut = (printed: Printed): string =>
  'json' in printed ? JSON.stringify(printed.json, null, 2) : printed.text.trimEnd();
