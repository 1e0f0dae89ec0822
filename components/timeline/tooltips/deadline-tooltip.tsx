// The deadlines of a flag, beside the pointer: what each is of, how it stands, and until when.

import type { ReactElement } from 'react';
import type { DeadlineFlag } from '@/core/timeline/deadline-flags';
import type { Place } from '../stage/stage-facts';
import { StageTooltip } from './stage-tooltip';

const MOST_SHOWN = 4;

export interface DeadlineTooltipProps {
  readonly deadlines: readonly DeadlineFlag[];
  readonly place: Place;
  readonly stageWidthPx: number;
}

export function DeadlineTooltip({ deadlines, ...place }: DeadlineTooltipProps): ReactElement {
  const more = deadlines.length - MOST_SHOWN;
  return (
    <StageTooltip {...place}>
      {deadlines.slice(0, MOST_SHOWN).map(({ id, label, words }) => (
        <div key={id} className="not-first:mt-1">
          <div className="font-[560] text-ink">{label}</div>
          <div className="text-ink-2">{words}</div>
        </div>
      ))}
      <div className="mt-1 text-ink-3 text-xs">{more > 0 ? `and ${more} more · ` : ''}press to see the clock</div>
    </StageTooltip>
  );
}
