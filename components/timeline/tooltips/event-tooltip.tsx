// What an event is, beside the pointer: title, time in words, how sure, and its other times; the one pointed at first.
// For the eye only; the table and the panel say the same in text.

import type { ReactElement } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Dot } from '@/components/ui/dot';
import { CATEGORY_TONES } from '@/components/ui/tones';
import type { IncidentEvent } from '@/core/incident/event';
import { CATEGORY_LABELS, CONFIDENCE_LABELS, MILESTONE_LABELS } from '@/core/incident/vocabulary';
import { describeSpan } from '@/core/time/describe';
import type { Ghost } from '@/core/timeline/ghosts/ghost';
import { MARK_STATES } from '../mark-states';
import type { EventMark } from '../props';
import type { Place } from '../stage/stage-facts';
import { StageTooltip } from './stage-tooltip';

export interface EventTooltipProps {
  readonly event: IncidentEvent;
  readonly zone: string;
  readonly place: Place;
  readonly stageWidthPx: number;
  readonly mark: EventMark | undefined;
  readonly ghosts: readonly Ghost[];
  readonly pointedGhost: Ghost | null;
}

export function EventTooltip({ event, zone, place, stageWidthPx, mark, ...times }: EventTooltipProps): ReactElement {
  return (
    <StageTooltip place={place} stageWidthPx={stageWidthPx}>
      <div className={classNames('font-[560] text-ink', event.confidence === 'refuted' && 'line-through')}>
        <bdi>{event.title}</bdi>
      </div>
      <div className="text-ink-2">{describeSpan(event.start, event.end, { style: 'long', zone })}</div>
      <OtherTimes {...times} />
      <div className="mt-1 flex items-center gap-1.5 text-ink-3 text-xs">
        <Dot tone={CATEGORY_TONES[event.category]} />
        {event.milestone === null ? null : `${MILESTONE_LABELS[event.milestone]} · `}
        {CATEGORY_LABELS[event.category]} · {CONFIDENCE_LABELS[event.confidence]}
      </div>
      {mark === undefined ? null : (
        <div className={classNames('mt-1 text-xs', mark === 'failed' ? 'text-attack' : 'text-ink-3')}>
          {MARK_STATES[mark]}
        </div>
      )}
    </StageTooltip>
  );
}

/** More than these would hide the timeline that they are about. */
const MOST_OTHER_TIMES = 4;

function OtherTimes({ ghosts, pointedGhost }: Pick<EventTooltipProps, 'ghosts' | 'pointedGhost'>) {
  const others = ghosts.filter((ghost) => ghost !== pointedGhost).slice(0, MOST_OTHER_TIMES);
  return (
    <>
      {pointedGhost === null ? null : <div className="font-[560] text-ink">{pointedGhost.label}</div>}
      {others.map((ghost) => (
        <div key={`${ghost.kind} ${ghost.label}`} className="text-ink-2">
          {ghost.label}
        </div>
      ))}
    </>
  );
}
