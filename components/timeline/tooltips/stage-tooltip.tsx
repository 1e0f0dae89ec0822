// A box beside the pointer that stays within the drawing. For the eye only.

import type { ReactElement, ReactNode } from 'react';
import type { Place } from '../stage/stage-facts';

const HALF_WIDTH_PX = 140;

export interface StageTooltipProps {
  readonly place: Place;
  readonly stageWidthPx: number;
  readonly children: ReactNode;
}

export function StageTooltip({ place, stageWidthPx, children }: StageTooltipProps): ReactElement {
  const leftPx = Math.max(HALF_WIDTH_PX + 4, Math.min(stageWidthPx - HALF_WIDTH_PX - 4, place.xPx));
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute z-20 flex w-[280px] -translate-x-1/2 justify-center"
      style={{ left: leftPx, top: place.yPx + 22 }}
    >
      <div className="max-w-full rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-raised [animation:onset-appear_120ms_160ms_both]">
        {children}
      </div>
    </div>
  );
}
