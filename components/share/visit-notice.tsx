// What changed since the reader last looked, on top, so that nobody has to find it.

import type { ReactElement } from 'react';
import { momentWords } from '@/client/moment-words';
import type { SharedVisit } from '@/core/share/shared-incident';
import { type ChangeLine, changeLines, type ShownNow } from './changes-words';

export interface VisitNoticeProps extends ShownNow {
  readonly visit: SharedVisit;
}

/** Whoever missed more reads the list. */
const MOST_LINES = 40;

export function VisitNotice({ visit, ...shown }: VisitNoticeProps): ReactElement {
  const lines = changeLines(visit.changes, shown);
  const since = visit.since === null ? 'you opened this page' : `your visit of ${momentWords(visit.since, shown.zone)}`;
  if (lines.length === 0) return <p className="unchanged">Nothing has changed since {since}.</p>;
  return (
    <section className="visit" aria-label="What changed">
      <h2>Changed since {since}</h2>
      <ul>
        {lines.slice(0, MOST_LINES).map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: written once, never reordered
          <Line key={place} line={line} />
        ))}
      </ul>
      {lines.length > MOST_LINES ? <p>And {(lines.length - MOST_LINES).toLocaleString('en-GB')} more.</p> : null}
    </section>
  );
}

const Line = ({ line: { kind, words, detail, reason } }: { readonly line: ChangeLine }): ReactElement => (
  <li>
    <em className="news">{kind}</em>{' '}
    <b>
      <bdi>{words}</bdi>
    </b>
    {detail === '' ? null : <span> {detail}</span>}
    {reason === null ? null : <span className="reason"> Reason: {reason}</span>}
  </li>
);
