// A time written in EDTF (ISO 8601-2) where EDTF can say it: dates with their marks, divisions of a year, whole seconds,
// and sets of whole days, months or years. Null where it cannot: "about 14:05", a best guess within bounds, a minute.

import type { ApproximateTime, Precision, Qualifier } from './approximate-time';
import { unitOfEdges } from './bound-names';
import { dateOfDays } from './calendar';
import { endingWallAt, startingWallAt } from './edge-walls';
import { yearDivision } from './edtf/season';
import { instant, isKept, MICROS_PER_DAY, MICROS_PER_MINUTE, toRfc3339 } from './instant';
import { isWidened } from './stated-point';
import { type Edges, narrow, readsBack, spanOf } from './stated-span';
import { isDayOrCoarser, stepWall, UNIT_STEP, unitAt, type WallSpan } from './unit';
import { firstMicrosOfWall } from './zone';
import { offsetMicros } from './zone-offset';

const MARKS: Readonly<Record<Qualifier, string>> = { exact: '', approximate: '~', uncertain: '?', both: '%' };

export function toEdtf(time: ApproximateTime): string | null {
  const { earliest, latest, precision } = time;
  if (earliest !== null && latest !== null) {
    return isDayOrCoarser(precision) ? dateNotation(time, { earliest, latest }) : secondNotation(time);
  }
  return isDayOrCoarser(precision) ? setNotation(time) : null;
}

function dateNotation(time: ApproximateTime, edges: Edges): string | null {
  const { precision, zone, qualifier } = time;
  if (!isWidened(qualifier)) {
    const span = spanOf(edges, zone, precision);
    const date = readsBack(span, edges, zone) ? spanNotation(span, precision, MARKS[qualifier]) : null;
    return date ?? setNotation(time);
  }
  const core = narrow(edges, UNIT_STEP[precision], zone, precision);
  return core && spanNotation(spanOf(core, zone, precision), precision, MARKS[qualifier]);
}

const two = (value: number): string => String(value).padStart(2, '0');

function dateAt(wall: number, precision: Precision): string {
  const { year, month, day } = dateOfDays(Math.floor(wall / MICROS_PER_DAY));
  if (precision === 'day') return `${year}-${two(month)}-${two(day)}`;
  return precision === 'month' ? `${year}-${two(month)}` : String(year);
}

function spanNotation(span: WallSpan, precision: Precision, mark: string): string | null {
  if (precision === 'season') return mark === '' ? divisionNotation(span) : null;
  const unit = unitAt(span.from, precision);
  if (unit.from !== span.from || unit.to !== span.to) return null;
  const date = dateAt(span.from, precision);
  // Without a mark the digits left open are written out, which is level 1; "199~" is level 2.
  if (precision === 'decade') return mark === '' ? `${date.slice(0, 3)}X` : date.slice(0, 3) + mark;
  if (precision === 'century') return mark === '' ? `${date.slice(0, 2)}XX` : date.slice(0, 2) + mark;
  return date + mark;
}

/** Seasons, quarters, quadrimesters and halves; the southern seasons are the northern ones under other names. */
const DIVISION_CODES = [21, 22, 23, 24, 33, 34, 35, 36, 37, 38, 39, 40, 41];

function divisionNotation(span: WallSpan): string | null {
  const { year } = dateOfDays(Math.floor(span.from / MICROS_PER_DAY));
  const code = DIVISION_CODES.find((candidate) => {
    const division = yearDivision(year, candidate);
    return division?.span.from === span.from && division.span.to === span.to;
  });
  return code === undefined ? null : `${year}-${code}`;
}

/** EDTF's date-time is complete to the second and bears no mark. */
function secondNotation({ earliest, latest, precision, qualifier, zone }: ApproximateTime): string | null {
  if (earliest === null || latest === null || precision !== 'second' || qualifier !== 'exact') return null;
  if (latest - earliest !== 1_000_000 || earliest % 1_000_000 !== 0) return null;
  const offset = offsetMicros(earliest, zone);
  if (offset % MICROS_PER_MINUTE !== 0 || offset === 0) return toRfc3339(earliest);
  const minutes = Math.abs(offset) / MICROS_PER_MINUTE;
  const sign = offset < 0 ? '-' : '+';
  const local = toRfc3339(instant(earliest + offset)).slice(0, 19);
  return `${local}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function setNotation({ earliest, latest, best, precision, qualifier, zone }: ApproximateTime): string | null {
  if (best !== null || qualifier !== 'exact') return null;
  const from = earliest === null ? null : startingWallAt(earliest, zone);
  const to = latest === null ? null : endingWallAt(latest, zone);
  const unit = unitOfEdges(
    [from, to].filter((wall) => wall !== null),
    precision,
  );
  if (unit === null || (from === null && to === null)) return null;
  // "After 31 December 2254" begins in a day that cannot be named, since it is not kept whole.
  const farSides = [from && stepWall(from, UNIT_STEP[unit], 1), to && stepWall(to, UNIT_STEP[unit], -1)];
  if (!farSides.every((wall) => wall === null || isKept(firstMicrosOfWall(wall, zone)))) return null;
  const first = from === null ? '' : dateAt(from, unit);
  const last = to === null ? '' : dateAt(stepWall(to, UNIT_STEP[unit], -1), unit);
  return first === last ? first : `[${first}..${last}]`;
}
