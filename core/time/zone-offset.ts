// How far a zone's wall clock is ahead of UTC at an instant, in microseconds, from the zone data of `Intl`.
// `Intl` takes microseconds to answer, so answers are kept per zone and UTC day: two lookups for a day, then none.

import { certainly } from '@/core/certainly';
import { MICROS_PER_DAY, MICROS_PER_MS, MICROS_PER_SECOND } from './instant';

/** The offset before and from `changesAt` on; a day without a change has the same offset on both sides. */
interface DayOffset {
  readonly before: number;
  readonly changesAt: number;
  readonly after: number;
}

interface Clock {
  /** Null for UTC itself, which nobody need be asked about: the first answer of `Intl` takes two frames. */
  readonly format: Intl.DateTimeFormat | null;
  readonly days: Map<number, DayOffset>;
}

/** Keeps a century of days per zone, far beyond what one incident touches. */
const MAX_DAYS_KEPT = 40_000;

const clocks = new Map<string, Clock | null>();

function clockOf(zone: string): Clock | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = openClock(zone);
  clocks.set(zone, clock);
  return clock;
}

function openClock(zone: string): Clock | null {
  // Bare offsets such as "+02:00" are zones to newer engines, but they are no places and know no daylight saving.
  if (!/^[A-Za-z]/.test(zone)) return null;
  if (zone === 'UTC') return { format: null, days: new Map() };
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    return { format, days: new Map() };
  } catch {
    return null;
  }
}

/**
 * What some platforms take for zones beside those of IANA, each in a sense of its own: BST is Bangladesh there, IST India,
 * AST Alaska. EST, MST, HST, CET, EET, MET and WET are zones of IANA.
 */
const ABBREVIATION =
  /^(?:ACT|AET|AGT|ART|AST|BET|BST|CAT|CNT|CST|CTT|EAT|ECT|IET|IST|JST|MIT|NET|NST|PLT|PNT|PRT|PST|SST|VST)$/i;

/** What whoever names another is told. */
export const NO_SUCH_ZONE = 'There is no such time zone. Write an IANA name such as Europe/Berlin.';

/** True for the IANA zones that this platform knows, such as "America/Los_Angeles" and "UTC". */
export const isZone = (id: string): boolean => !ABBREVIATION.test(id) && hasClock(id);

/** Whether times that are kept in the zone can be read, abbreviations that were taken for zones once included. */
export const hasClock = (zone: string): boolean => clockOf(zone) !== null;

/** As IANA spells it, where it was given in another case: other programs mind. A name that `Intl` goes by no more stays. */
export function zoneAsSpelt(id: string): string {
  const spelt = clockOf(id)?.format?.resolvedOptions().timeZone ?? id;
  return spelt.toLowerCase() === id.toLowerCase() ? spelt : id;
}

const WALL = /^(\d\d)\/(\d\d)\/(\d+), (\d\d):(\d\d):(\d\d)$/;

/** The offset in microseconds as `Intl` gives it, for an instant on a whole second. */
function askIntl(clock: Clock, micros: number): number {
  if (clock.format === null) return 0;
  const read = certainly(WALL.exec(clock.format.format(micros / MICROS_PER_MS)));
  const [, month, day, year, hour, minute, second] = read.map(Number);
  const wallMs = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second);
  return wallMs * MICROS_PER_MS - micros;
}

function readDay(clock: Clock, day: number): DayOffset {
  let low = day * MICROS_PER_DAY;
  let high = low + MICROS_PER_DAY;
  const before = askIntl(clock, low);
  const after = askIntl(clock, high);
  if (before === after) return { before, changesAt: high, after };
  while (high - low > MICROS_PER_SECOND) {
    const middle = low + Math.floor((high - low) / 2 / MICROS_PER_SECOND) * MICROS_PER_SECOND;
    if (askIntl(clock, middle) === before) low = middle;
    else high = middle;
  }
  return { before, changesAt: high, after };
}

/** Microseconds to add to an instant to get what the wall clock reads; throws for a zone that does not exist. */
export function offsetMicros(micros: number, zone: string): number {
  const clock = clockOf(zone);
  if (!clock) throw new RangeError(`Unknown time zone: ${zone}`);
  const day = Math.floor(micros / MICROS_PER_DAY);
  let known = clock.days.get(day);
  if (!known) {
    if (clock.days.size >= MAX_DAYS_KEPT) clock.days.clear();
    known = readDay(clock, day);
    clock.days.set(day, known);
  }
  return micros < known.changesAt ? known.before : known.after;
}
