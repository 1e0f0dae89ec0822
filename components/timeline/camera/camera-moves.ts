// The moves of the camera that are asked for by name rather than by hand.

import { assertNever } from '@/core/assert-never';
import type { Jump } from '@/core/timeline/axis/jump';
import { fitSelection, fitStretch, fitView } from '@/core/timeline/axis/view';
import type { DeadlineFlag } from '@/core/timeline/deadline-flags';
import { zoomedWithin } from '@/core/timeline/gesture/limits';
import type { Stretch } from '@/core/timeline/marks/mark-extent';
import type { Camera } from './camera';

/** With the deadlines that are near. */
export function showAll(camera: Camera, deadlines: readonly DeadlineFlag[] = []): void {
  const { prepared, folded, widthPx, now } = camera.sight();
  const ahead = deadlines.flatMap(({ earliest, latest }) => latest ?? earliest ?? []);
  camera.moveTo(fitView(prepared, folded, widthPx, now, ahead));
}

/** About an event while it is in view, else about the middle. */
export function zoomBy(camera: Camera, factor: number, aboutEventId: string | null): void {
  const scale = camera.targetScale;
  const { prepared } = camera.sight();
  const index = aboutEventId === null ? undefined : prepared.indexOf(aboutEventId);
  const eventPx = index === undefined ? Number.NaN : scale.x(prepared.columns.moment[index] as number);
  const isInView = eventPx >= scale.leftPx && eventPx <= scale.rightPx;
  const aboutPx = isInView ? eventPx : scale.leftPx + scale.widthPx / 2;
  camera.moveTo(zoomedWithin(scale, aboutPx, factor, camera.limits).visible);
}

export function zoomTo(camera: Camera, eventIds: readonly string[]): void {
  const { prepared, folded, widthPx } = camera.sight();
  const view = fitSelection(prepared, eventIds, folded, widthPx);
  if (view !== null) camera.moveTo(view);
}

/** Shows a stretch of time from edge to edge. */
export function lookAt(camera: Camera, stretch: Stretch): void {
  const { prepared, folded, widthPx } = camera.sight();
  camera.moveTo(fitStretch(prepared, stretch, folded, widthPx));
}

export function jump(camera: Camera, to: Jump): void {
  const scale = camera.targetScale;
  switch (to.kind) {
    case 'stretch':
      lookAt(camera, to.stretch);
      break;
    case 'moment':
      camera.moveTo(scale.pannedBy(scale.x(to.at) - (scale.leftPx + scale.rightPx) / 2).visible);
      break;
    default:
      assertNever(to);
  }
}
