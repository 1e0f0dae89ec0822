// Names of single bounds and of the stretch between two: "5 and 19 January 2023", "14:00 and 15:30 on 5 January 2023".
// Whole days, months and years are named as such where the precision is that coarse; anything else by the clock.

import type { Precision } from './approximate-time';
import { dateOfDays } from './calendar';
import { clockName, dayName, monthName, type Style } from './calendar-names';
import { endingWallAt, startingWallAt } from './edge-walls';
import { type Instant, MICROS_PER_DAY } from './instant';
import { calendarSpanName } from './span-names';
import { spanOf } from './stated-span';
import { isDayOrCoarser, startOfUnit, stepWall, UNIT_STEP } from './unit';
import { microsOfWall, wallMicrosAt, zoneOffsetLabel } from './zone';

/** How a time is to be shown. */
export interface Showing {
  readonly zone: string;
  readonly style: Style;
  readonly precision: Precision;
}

export type NamedUnit = 'day' | 'month' | 'year';

const NAMED_UNITS: readonly NamedUnit[] = ['year', 'month', 'day'];

/** The coarsest unit that begins at all these wall times and is no coarser than the precision; null when none does. */
export function unitOfEdges(walls: readonly number[], precision: Precision): NamedUnit | null {
  if (!isDayOrCoarser(precision)) return null;
  const isCoarseEnough = (unit: NamedUnit): boolean =>
    unit === 'day' || (precision !== 'day' && (unit === 'month' || !['month', 'season'].includes(precision)));
  const begins = (unit: NamedUnit): boolean => walls.every((wall) => startOfUnit(wall, unit) === wall);
  return NAMED_UNITS.find((unit) => isCoarseEnough(unit) && begins(unit)) ?? null;
}

const unitName = (wall: number, unit: NamedUnit, style: Style): string =>
  calendarSpanName({ from: wall, to: stepWall(wall, UNIT_STEP[unit], 1) }, unit, style) ?? dayName(wall, style);

/** Which of the moments at which the clock shows a time is understood where none is named; none where the offset is. */
type Occurrence = 'first' | 'last' | 'only' | 'none';

/** "14:00 on 5 January 2023", with the offset where the clock shows it twice and the other one would be meant. */
export function momentName(at: Instant, { zone, style }: Showing, occurrence: Occurrence): string {
  return `${momentClock(at, zone, occurrence)} on ${dayName(wallMicrosAt(at, zone), style)}`;
}

function momentClock(at: Instant, zone: string, occurrence: Occurrence): string {
  const name = clockName(wallMicrosAt(at, zone));
  return isUnderstood(at, zone, occurrence) ? name : `${name} (${zoneOffsetLabel(zone, at)})`;
}

function isUnderstood(at: Instant, zone: string, occurrence: Occurrence): boolean {
  if (occurrence === 'none') return false;
  const occurrences = microsOfWall(wallMicrosAt(at, zone), zone);
  const isMeant = occurrences.at(occurrence === 'last' ? -1 : 0) === at;
  return isMeant && (occurrence !== 'only' || occurrences.length === 1);
}

/** The unit that ends at this bound ("by 19 January 2023"), or the moment. */
export function nameOfLast(latest: Instant, showing: Showing): string {
  const wall = endingWallAt(latest, showing.zone);
  const unit = unitOfEdges([wall], showing.precision);
  return unit === null
    ? momentName(latest, showing, 'last')
    : unitName(stepWall(wall, UNIT_STEP[unit], -1), unit, showing.style);
}

/** The unit that begins at this bound ("before 20 January 2023"), or the moment. */
export function nameOfFirst(at: Instant, showing: Showing, occurrence: Occurrence): string {
  const wall = startingWallAt(at, showing.zone);
  const unit = unitOfEdges([wall], showing.precision);
  return unit === null ? momentName(at, showing, occurrence) : unitName(wall, unit, showing.style);
}

/** "5 and 19 January 2023", the joining word given. */
export function nameOfStretch(earliest: Instant, latest: Instant, join: string, showing: Showing): string {
  const { from, to } = spanOf({ earliest, latest }, showing.zone, showing.precision);
  const unit = unitOfEdges([from, to], showing.precision);
  if (unit === null) return clockStretch(earliest, latest, join, showing);
  const last = stepWall(to, UNIT_STEP[unit], -1);
  if (last === from) return unitName(from, unit, showing.style);
  if (unit === 'day') return dayStretch(from, last, join, showing.style);
  return `${unitName(from, unit, showing.style)} ${join} ${unitName(last, unit, showing.style)}`;
}

function clockStretch(earliest: Instant, latest: Instant, join: string, showing: Showing): string {
  const [from, to] = [wallMicrosAt(earliest, showing.zone), wallMicrosAt(latest, showing.zone)];
  // Where the clock was set back in between, only dates on both sides say which time comes first.
  const sharesDay = dayOf(from) === dayOf(to) && from < to;
  // An offset that only one end names is read as that of both.
  const isPlain = isUnderstood(earliest, showing.zone, 'first') && isUnderstood(latest, showing.zone, 'last');
  const [one, other] = isPlain ? (['first', 'last'] as const) : (['none', 'none'] as const);
  const first = sharesDay ? momentClock(earliest, showing.zone, one) : momentName(earliest, showing, one);
  return `${first} ${join} ${momentName(latest, showing, other)}`;
}

const dayOf = (wall: number): number => Math.floor(wall / MICROS_PER_DAY);

function dayStretch(from: number, last: number, join: string, style: Style): string {
  const [a, b] = [dateOfDays(dayOf(from)), dateOfDays(dayOf(last))];
  const end = dayName(last, style);
  if (a.year !== b.year) return `${dayName(from, style)} ${join} ${end}`;
  return a.month === b.month ? `${a.day} ${join} ${end}` : `${a.day} ${monthName(a.month, style)} ${join} ${end}`;
}
