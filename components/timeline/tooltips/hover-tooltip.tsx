// What the pointer rests on, said beside it: an event, a crowd, or the deadlines of a flag.

import type { ReactElement } from 'react';
import { assertNever } from '@/core/assert-never';
import type { IncidentEvent } from '@/core/incident/event';
import type { Hover, StageFacts } from '../stage/stage-facts';
import { CrowdTooltip } from './crowd-tooltip';
import { DeadlineTooltip } from './deadline-tooltip';
import { EventTooltip } from './event-tooltip';

export interface HoverTooltipProps {
  readonly hover: Hover | null;
  /** Where the pointer rests on one that is still there. */
  readonly event: IncidentEvent | undefined;
  readonly facts: Pick<StageFacts, 'zone' | 'marks' | 'ghosts' | 'deadlines'>;
  readonly stageWidthPx: number;
}

export function HoverTooltip({ hover, event, facts, stageWidthPx }: HoverTooltipProps): ReactElement | null {
  if (hover === null) return null;
  const { zone, marks, ghosts = [], deadlines = [] } = facts;
  const beside = { place: hover, stageWidthPx };
  switch (hover.kind) {
    case 'event':
      return event === undefined ? null : (
        <EventTooltip
          {...beside}
          event={event}
          zone={zone}
          mark={marks.get(hover.eventId)}
          ghosts={ghosts.filter(({ eventId }) => eventId === hover.eventId)}
          pointedGhost={hover.ghost}
        />
      );
    case 'crowd':
      return <CrowdTooltip {...beside} facts={hover.facts} zone={zone} />;
    case 'deadlines':
      return <DeadlineTooltip {...beside} deadlines={deadlines.filter(({ id }) => hover.ids.includes(id))} />;
    default:
      return assertNever(hover);
  }
}
