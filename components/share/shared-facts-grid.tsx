import type { ReactElement } from 'react';
import type { SharedFact } from './shared-facts';

/** Nothing at all where nothing can be told. */
export function SharedFacts({ facts }: { readonly facts: readonly SharedFact[] }): ReactElement | null {
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map(({ label, headline, detail, isDue }) => (
        <div key={label} className={isDue ? 'due' : undefined}>
          <dt>{label}</dt>
          <dd>
            {headline}
            {detail === '' ? null : <small>{detail}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
