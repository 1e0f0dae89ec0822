// What a cell of the table says of its event.

import type { ReactElement } from 'react';
import { momentWords } from '@/client/moment-words';
import type { EventMark } from '@/components/timeline/props';
import { Dot } from '@/components/ui/dot';
import { Icon } from '@/components/ui/icon';
import { Skeleton } from '@/components/ui/skeleton';
import { CATEGORY_TONES } from '@/components/ui/tones';
import { assertNever } from '@/core/assert-never';
import { type IncidentEvent, isOutline } from '@/core/incident/event';
import { CATEGORY_LABELS, CONFIDENCE_LABELS, MILESTONE_LABELS } from '@/core/incident/vocabulary';
import { describeSpan, describeTime } from '@/core/time/describe';
import { audienceWords } from '../panel/audience-words';
import type { ColumnKey } from './table-columns';

export interface EventCellProps {
  readonly column: ColumnKey;
  readonly event: IncidentEvent;
  readonly zone: string;
  readonly mark: EventMark | undefined;
}

export function EventCell({ column, event, zone, mark }: EventCellProps): ReactElement | string {
  switch (column) {
    case 'when':
      return whenWords(event, zone);
    case 'title':
      return <Title event={event} mark={mark} />;
    case 'category':
      return (
        <span className="flex items-center gap-2 text-ink">
          <Dot tone={CATEGORY_TONES[event.category]} />
          <span className="truncate">{CATEGORY_LABELS[event.category]}</span>
        </span>
      );
    case 'milestone':
      return event.milestone === null ? '' : MILESTONE_LABELS[event.milestone];
    case 'confidence':
      return CONFIDENCE_LABELS[event.confidence];
    case 'learned':
      return event.learnedAt === null ? '' : describeTime(event.learnedAt, { style: 'short', zone });
    case 'entered':
      return momentWords(event.createdAt, zone);
    case 'source':
      return (event.sources.find(({ reliedOn }) => reliedOn) ?? event.sources[0])?.title ?? '';
    case 'tags':
      return event.tags.join(', ');
    case 'involved':
      return event.involved.join(', ');
    case 'techniques':
      return event.techniques.join(', ');
    case 'audiences':
      return isOutline(event) ? '' : audienceWords(event.audiences);
    case 'lines':
      return <TwoLines event={event} zone={zone} mark={mark} />;
    default:
      return assertNever(column);
  }
}

const whenWords = ({ start, end }: IncidentEvent, zone: string) => describeSpan(start, end, { style: 'short', zone });

/** What a narrow column may cut off is shown whole on hover; the panel has all of it. */
export function cutOff(column: ColumnKey, event: IncidentEvent, zone: string): string | undefined {
  if (column === 'when') return whenWords(event, zone);
  return column === 'title' || column === 'lines' ? event.title : undefined;
}

type TitleProps = Pick<EventCellProps, 'event' | 'mark'>;

function Title({ event, mark }: TitleProps): ReactElement {
  return (
    <>
      {mark === 'failed' ? (
        <Icon name="warning" sizePx={14} className="mr-1.5 inline align-[-2px] text-attack" />
      ) : null}
      {mark === 'pending' ? <Icon name="clock" sizePx={14} className="mr-1.5 inline align-[-2px] text-ink-3" /> : null}
      {mark === undefined ? null : (
        <bdi className="sr-only">{mark === 'failed' ? 'Not saved: ' : 'Not saved yet: '}</bdi>
      )}
      {isOutline(event) ? <Skeleton className="my-1 h-2.5 w-3/5" /> : null}
      <span className={event.confidence === 'refuted' ? 'text-ink-2 line-through' : undefined}>{event.title}</span>
      {event.confidence === 'refuted' ? <span className="sr-only"> (refuted)</span> : null}
    </>
  );
}

function TwoLines({ event, zone, mark }: Omit<EventCellProps, 'column'>): ReactElement {
  return (
    <span className="flex items-center gap-2.5">
      <Dot tone={CATEGORY_TONES[event.category]} />
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate text-left text-ink">
          <Title event={event} mark={mark} />
        </span>
        <span className="block truncate text-xs">
          {whenWords(event, zone)}
          <span className="sr-only">, {CATEGORY_LABELS[event.category]}</span>
        </span>
      </span>
    </span>
  );
}
