// Any point in words as an approximate time. Milestones resolve against the event that holds them, and are kept with it.

import { assertNever } from '@/core/assert-never';
import { MILESTONE_LABELS, type Milestone } from '@/core/incident/vocabulary';
import { ok } from '@/core/result';
import type { ApproximateTime, Precision } from '../approximate-time';
import { startingWallAt } from '../edge-walls';
import { readSingle } from '../edtf/single';
import { instant, isKept, MICROS_PER_DAY, MICROS_PER_MINUTE } from '../instant';
import { OUT_OF_RANGE, refuseTime, type TimeResult } from '../refusal';
import { qualifierOf } from '../stated-point';
import { UNIT_STEP } from '../unit';
import { adjoining, dayOf, partBeside } from './adjoining-reading';
import { readDated } from './dated-reading';
import { countFrom } from './length-reading';
import type { Scene } from './scene';
import type { PointWords } from './words';

export function readPoint(point: PointWords, scene: Scene): TimeResult<ApproximateTime> {
  switch (point.kind) {
    case 'dated':
      return readDated(point, scene);
    case 'notation':
      return readNotation(point, scene);
    case 'milestone':
      return readMilestone(point.milestone, scene);
    case 'now':
      return ok(nowAs('minute', scene));
    case 'counted':
      return readCounted(point, scene);
    case 'adjoining': {
      const to = readPoint(point.to, scene);
      return to.ok ? adjoining(to.value, point.length, point.direction, scene.text) : to;
    }
    case 'day-of': {
      const event = readMilestone(point.milestone, scene);
      return event.ok ? dayOf(event.value, scene.text) : event;
    }
    case 'part-beside': {
      const event = readMilestone(point.milestone, scene);
      return event.ok ? partBeside(event.value, point.part, point.direction, scene.text) : event;
    }
    case 'bare':
      return refuseTime(`${point.value} alone names no date; add the month, or the hour’s am or pm.`);
    default:
      return assertNever(point);
  }
}

function readCounted(point: Extract<PointWords, { kind: 'counted' }>, scene: Scene): TimeResult<ApproximateTime> {
  const from = point.from.kind === 'now' ? ok(nowAs('microsecond', scene)) : readPoint(point.from, scene);
  return from.ok ? countFrom(from.value, point, scene.text) : from;
}

function nowAs(precision: 'minute' | 'microsecond', { context, text }: Scene): ApproximateTime {
  const width = precision === 'minute' ? MICROS_PER_MINUTE : 1;
  const earliest = instant(Math.floor(context.now / width) * width);
  return {
    ...{ earliest, latest: instant(earliest + width), best: earliest },
    ...{ precision, qualifier: 'exact', zone: context.zone, statedAs: text },
  };
}

/** The end of what reaches up to now: a minute that has begun is not over. */
export function endOfNow(scene: Scene): ApproximateTime {
  const now = instant(scene.context.now + MICROS_PER_MINUTE);
  return nowAs('minute', { ...scene, context: { ...scene.context, now } });
}

function readNotation(
  { text, isApproximate, isUncertain }: Extract<PointWords, { kind: 'notation' }>,
  scene: Scene,
): TimeResult<ApproximateTime> {
  const time = readSingle(text, scene.context.zone);
  if (time === null) return refuseTime(`“${text}” is no date.`);
  if (!time.ok) return time;
  const qualifier = qualifierOf(isApproximate, isUncertain);
  const stated = { ...time.value, statedAs: scene.text };
  if (qualifier === 'exact') return ok(stated);
  if (stated.qualifier !== 'exact') return refuseTime(`“${text}” says already how sure it is.`);
  if (!isApproximate) return ok({ ...stated, qualifier });
  const step = UNIT_STEP[stated.precision];
  if (step.kind !== 'elapsed') return readMarked(`${text}${isUncertain ? '%' : '~'}`, scene);
  const [earliest, latest] = [(stated.earliest ?? 0) - step.micros, (stated.latest ?? 0) + step.micros];
  if (!isKept(earliest) || !isKept(latest)) return refuseTime(OUT_OF_RANGE);
  return ok({ ...stated, earliest, latest, best: stated.best ?? stated.earliest, qualifier });
}

function readMarked(text: string, scene: Scene): TimeResult<ApproximateTime> {
  const time = readSingle(text, scene.context.zone);
  if (time === null) return refuseTime(`“${text}” is no date.`);
  return time.ok ? ok({ ...time.value, statedAs: scene.text }) : time;
}

function readMilestone(milestone: Milestone, { context, text }: Scene): TimeResult<ApproximateTime> {
  const anchor = context.milestones?.get(milestone);
  const label = MILESTONE_LABELS[milestone];
  if (anchor === undefined) {
    return refuseTime(
      `No event with a date is the milestone “${label}” yet; give one event that milestone, or state a date here.`,
    );
  }
  const { earliest, latest } = anchor;
  const isExact = earliest !== null && latest !== null && latest - earliest <= MICROS_PER_MINUTE;
  return ok({
    ...{ earliest, latest, best: isExact ? earliest : null },
    precision: precisionOfBounds(earliest, latest, context.zone),
    ...{ qualifier: 'exact', zone: context.zone, statedAs: text },
    relativeTo: { milestone, ...anchor },
  });
}

/** Only bounds are known of the other event: whole days count as day-precise. */
function precisionOfBounds(earliest: number | null, latest: number | null, zone: string): Precision {
  const isMidnight = (at: number | null): boolean =>
    at === null || startingWallAt(instant(at), zone) % MICROS_PER_DAY === 0;
  if (isMidnight(earliest) && isMidnight(latest)) return 'day';
  const width = earliest === null || latest === null ? MICROS_PER_MINUTE : latest - earliest;
  const fine: readonly Precision[] = ['microsecond', 'millisecond', 'second'];
  return fine.find((unit) => UNIT_STEP[unit].kind === 'elapsed' && width <= microsOf(unit)) ?? 'minute';
}

function microsOf(unit: Precision): number {
  const step = UNIT_STEP[unit];
  return step.kind === 'elapsed' ? step.micros : Infinity;
}
