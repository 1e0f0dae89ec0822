// What each field is and would become, in words, one under the other.

import type { ReactElement } from 'react';
import { fieldLabel, valueWords } from './field-words';

export interface FieldChangesProps {
  readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown } | undefined>>;
}

export function FieldChanges({ changes }: FieldChangesProps): ReactElement {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 [overflow-wrap:anywhere]">
      {Object.entries(changes).map(([field, change]) =>
        change === undefined ? null : (
          <div key={field} className="contents">
            <dt className="text-ink-3 first-letter:uppercase">{fieldLabel(field)}</dt>
            <dd>
              <s className="text-ink-3">{valueWords(field, change.from)}</s>
              <span className="sr-only"> becomes </span>{' '}
              <span className="text-ink">{valueWords(field, change.to)}</span>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
