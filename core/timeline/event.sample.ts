// Times, events and requests for the tests of the timeline: January 2023 in UTC, on a drawing of 1,000 px.

import type { IncidentEvent } from '@/core/incident/event';
import { sampleEvent } from '@/core/incident/event.sample';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { type Instant, instant, instantFromMs, MICROS_PER_DAY } from '@/core/time/instant';
import { fitView } from './axis/view';
import type { DrawRequest } from './draw-request';
import { NO_EMPHASIS } from './ghosts/ghost';
import type { Prepared } from './prepared/prepare';

export const at = (rfc3339: string): Instant => instantFromMs(Date.parse(rfc3339));

/** A day of January 2023, at midnight; fractions are hours of it. */
export const january = (day: number): Instant =>
  instant(Math.round(Date.UTC(2023, 0, 1) * 1_000 + (day - 1) * MICROS_PER_DAY));

export const stated = (earliest: Instant | null, latest: Instant | null, some: Partial<ApproximateTime> = {}) =>
  ({
    earliest,
    latest,
    best: null,
    precision: 'day',
    qualifier: 'exact',
    zone: 'UTC',
    statedAs: '',
    ...some,
  }) satisfies ApproximateTime;

export const moment = (day: number): ApproximateTime =>
  stated(january(day), instant(january(day) + 1), { best: january(day), precision: 'microsecond' });

export const wholeDay = (day: number): ApproximateTime => stated(january(day), january(day + 1));

export const aroundDay = (day: number): ApproximateTime =>
  stated(january(day - 1), january(day + 2), { best: january(day + 0.5), qualifier: 'approximate' });

export const eventAt = (id: string, start: ApproximateTime | null, some: Partial<IncidentEvent> = {}): IncidentEvent =>
  sampleEvent({ id, title: `Event ${id}`, start, ...some });

export function requestFor(prepared: Prepared, some: Partial<DrawRequest> = {}): DrawRequest {
  const widthPx = some.widthPx ?? 1_000;
  const folded = some.folded ?? true;
  return {
    view: fitView(prepared, folded, widthPx, null),
    folded,
    widthPx,
    selectedId: null,
    matching: null,
    spans: [],
    now: null,
    drag: null,
    emphasis: NO_EMPHASIS,
    ...some,
  };
}
