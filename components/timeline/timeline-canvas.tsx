'use client';

// The canvas as one stop of the keyboard. Its role is `application`, since a screen reader passes arrow keys on to
// nothing less; what has the focus is said in a polite live region.

import { type CSSProperties, type ReactElement, type RefObject, useId, useSyncExternalStore } from 'react';
import type { ReservedHeight } from './reserved-height';
import type { TimelineStage } from './stage/stage';
import type { StageFacts } from './stage/stage-facts';
import type { TimelineKeys } from './use-timeline-keys';

export interface TimelineCanvasProps {
  readonly canvasRef: RefObject<HTMLCanvasElement | null>;
  readonly stageRef: RefObject<TimelineStage | null>;
  readonly facts: StageFacts;
  readonly reserved: ReservedHeight;
  readonly keys: TimelineKeys;
}

const APPLICATION = { role: 'application', 'aria-roledescription': 'timeline', tabIndex: 0 } as const;

const eventCount = (count: number): string => (count === 1 ? '1 event' : `${count} events`);

export function TimelineCanvas({ canvasRef, stageRef, facts, reserved, keys }: TimelineCanvasProps): ReactElement {
  const hintId = useId();
  const heights: CSSProperties & Record<`--${string}`, string> = {
    '--wide': `${reserved.widePx}px`,
    '--narrow': `${reserved.narrowPx}px`,
  };
  return (
    <>
      <div className="relative">
        <canvas
          ref={canvasRef}
          {...APPLICATION}
          aria-label={`Timeline, ${eventCount(facts.events.length)}`}
          aria-describedby={hintId}
          className="-outline-offset-2 block h-(--narrow) w-full print:h-auto! touch-pan-y select-none rounded-t-lg [-webkit-touch-callout:none] @min-[560px]:h-(--wide)"
          style={heights}
          onKeyDown={keys.onKeyDown}
          onFocus={(event) => stageRef.current?.keyboard.showRing(event.currentTarget.matches(':focus-visible'))}
          onBlur={() => stageRef.current?.keyboard.showRing(false)}
          onPointerDown={() => stageRef.current?.keyboard.showRing(false)}
        />
        <UntilDrawn />
      </div>
      <p id={hintId} className="sr-only">
        Arrow keys go from event to event, Enter opens one, plus and minus zoom. The table lists the same events.
      </p>
      <p role="status" className="sr-only">
        {keys.announcement}
      </p>
    </>
  );
}

/** On a slow line the page is there long before what draws on it. */
function UntilDrawn(): ReactElement | null {
  const isAsRendered = useSyncExternalStore(neverChanges, isHere, isOnServer);
  if (!isAsRendered) return null;
  return (
    <p
      role="status"
      className="pointer-events-none absolute inset-0 grid animate-late place-items-center text-ink-3 text-sm"
    >
      Loading the timeline…
    </p>
  );
}

const neverChanges = () => () => undefined;
const isHere = (): boolean => false;
const isOnServer = (): boolean => true;
