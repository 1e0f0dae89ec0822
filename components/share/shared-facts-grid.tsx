import type { ReactElement } from 'react';
import { type Known, sharedFacts } from './shared-facts';

/** Nothing at all where nothing can be told. */
export function SharedFacts(known: Known): ReactElement | null {
  const facts = sharedFacts(known);
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
