'use client';

// The drawn timeline of the incident page: the canvas with its gestures and keys, the tray for undated events,
// the tooltip and what a screen reader hears. The table below it is its accessible twin.

import { type ReactElement, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { describeTime } from '@/core/time/describe';
import { placedTime } from '@/core/timeline/gesture/placed-time';
import { undatedOf } from '@/core/timeline/prepared/dated-events';
import type { Camera } from './camera/camera';
import { jump, showAll, zoomBy, zoomTo } from './camera/camera-moves';
import { bringIntoSight } from './camera/in-sight';
import { CarriedEvent } from './carried-event';
import type { TimelineViewProps } from './props';
import { reservedHeight } from './reserved-height';
import { capture, positionIn } from './stage/pointer-inputs';
import type { EventAtPlace, Hover } from './stage/stage-facts';
import { useStage } from './stage/use-stage';
import { TimelineCanvas } from './timeline-canvas';
import { HoverTooltip } from './tooltips/hover-tooltip';
import { UndatedTray } from './undated-tray';
import { useTimelineKeys } from './use-timeline-keys';

export function TimelineView({ handleRef, ...facts }: TimelineViewProps): ReactElement {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const [carried, setCarried] = useState<EventAtPlace | null>(null);
  const [reserved] = useState(() => reservedHeight(facts));
  const stageRef = useStage(canvasRef, facts, { onHover: setHover, onCarry: setCarried });
  const keys = useTimelineKeys(facts, stageRef);
  const inSight = (move: (camera: Camera) => void): void => {
    if (canvasRef.current !== null) bringIntoSight(canvasRef.current);
    if (stageRef.current !== null) move(stageRef.current.camera);
  };
  useImperativeHandle(handleRef, () => ({
    fit: () => inSight((camera) => showAll(camera, facts.deadlines)),
    zoomBy: (factor) => inSight((camera) => zoomBy(camera, factor, facts.selectedId)),
    zoomTo: (eventIds) => inSight((camera) => zoomTo(camera, eventIds)),
    look: (view) => inSight((camera) => camera.moveTo(view)),
    jump: (to) => inSight((camera) => jump(camera, to)),
    bringIntoSight: () => inSight(() => undefined),
    lanes: () => stageRef.current?.usualLanes ?? [],
    shown: () => stageRef.current?.shownNow() ?? null,
  }));
  const placeInMiddle = (eventId: string): void => {
    const stage = stageRef.current;
    if (stage === null) return;
    const { targetScale } = stage.camera;
    const start = placedTime(targetScale, targetScale.leftPx + targetScale.widthPx / 2, facts.zone);
    stage.edit(eventId, { start });
    // The chip is gone from the tray, so the focus goes on with the event.
    facts.onSelect(eventId);
    canvasRef.current?.focus();
    keys.announce(`Dated ${describeTime(start, { style: 'long', zone: facts.zone })}`);
  };
  const find = (place: EventAtPlace | null) =>
    place === null ? undefined : stageRef.current?.prepared.byId.get(place.eventId);
  const carriedEvent = find(carried);
  const undated = useMemo(() => undatedOf(facts.events), [facts.events]);
  return (
    <div className="relative">
      <div className="@container overflow-clip rounded-lg border border-line bg-surface">
        <TimelineCanvas canvasRef={canvasRef} stageRef={stageRef} facts={facts} reserved={reserved} keys={keys} />
        {undated.length === 0 ? null : (
          <UndatedTray
            events={undated}
            selectedId={facts.selectedId}
            matchIds={facts.matchIds}
            readOnly={facts.readOnly}
            marks={facts.marks}
            onSelect={facts.onSelect}
            onOpen={facts.onOpen}
            onPlace={placeInMiddle}
            onLack={facts.onLack}
            onTake={(eventId, { nativeEvent }) => {
              const canvas = canvasRef.current;
              if (canvas === null) return;
              capture(canvas, nativeEvent.pointerId);
              stageRef.current?.input({ kind: 'down', trayEventId: eventId, ...positionIn(canvas, nativeEvent) });
            }}
          />
        )}
      </div>
      <HoverTooltip
        hover={hover}
        event={find(hover?.kind === 'event' ? hover : null)}
        facts={facts}
        stageWidthPx={canvasRef.current?.clientWidth ?? 0}
      />
      {carried === null || carriedEvent === undefined ? null : <CarriedEvent event={carriedEvent} place={carried} />}
    </div>
  );
}
