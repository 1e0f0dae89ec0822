import type { ReactElement } from 'react';
import { leadOf } from './lead';

/** The first sentences at once, so that the facts come into view; the rest for whoever wants it. */
export function SharedSummary({ text }: { readonly text: string }): ReactElement | null {
  const { lead, rest } = leadOf(text);
  if (lead === '') return null;
  return (
    <>
      <p>{lead}</p>
      {rest.length === 0 ? null : (
        <details className="more">
          <summary>
            <span className="closed">More</span>
            <span className="open">Less</span>
          </summary>
          {rest.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </details>
      )}
    </>
  );
}
