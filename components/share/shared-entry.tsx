// One entry of a shared page: when, what, and in plain language what it means; its sign says how sure its time is.

import type { ReactElement } from 'react';
import type { IncidentEvent } from '@/core/incident/event';
import { CATEGORY_LABELS, CONFIDENCE_LABELS } from '@/core/incident/vocabulary';
import type { EntryChange } from '@/core/share/visit-changes';
import { describeSpan } from '@/core/time/describe';
import { CATEGORY_COLOURS } from '@/core/timeline/marks/category-colour';
import { markOf } from '@/core/timeline/marks/mark';
import { formerTime } from './changes-words';
import { CounselDetail } from './counsel-detail';

export interface SharedEntryProps {
  readonly event: IncidentEvent;
  readonly change: EntryChange | undefined;
  readonly zone: string;
  /** Counsel reads descriptions and sources, too. */
  readonly isForCounsel: boolean;
}

export function SharedEntry({ event, change, zone, isForCounsel }: SharedEntryProps): ReactElement {
  const { title, category, confidence, executiveText } = event;
  const sign = markOf(event)?.kind ?? 'undated';
  const doubt = confidence === 'confirmed' ? '' : CONFIDENCE_LABELS[confidence].toLowerCase();
  return (
    <li className={`entry c-${CATEGORY_COLOURS[category]} s-${sign} ${confidence}`}>
      <p className="when">
        <span>{describeSpan(event.start, event.end, { style: 'long', zone })}</span>
        {doubt === '' ? null : <span className="doubt"> · {doubt}</span>}
        {change === undefined ? null : <em className="news">{NEWS[change.kind]}</em>}
      </p>
      <h3>
        <span className="unseen">{CATEGORY_LABELS[category]}: </span>
        <bdi>{title}</bdi>
      </h3>
      {executiveText === '' ? null : (
        <p className="plainly">
          <bdi>{executiveText}</bdi>
        </p>
      )}
      {change?.kind === 'moved' ? <p className="was">Until then: {formerTime(change, zone)}</p> : null}
      {change !== undefined && change.kind !== 'reworded' && change.reason !== null ? (
        <p className="was">Reason: {change.reason}</p>
      ) : null}
      {isForCounsel ? <CounselDetail event={event} zone={zone} /> : null}
    </li>
  );
}

const NEWS: Readonly<Record<EntryChange['kind'], string>> = { added: 'New', moved: 'Moved', reworded: 'Reworded' };
