// A moment as an integer count of microseconds since 1970-01-01T00:00:00Z.
// Integers are exact in a JS number up to 2^53, which is from July 1684 to June 2255. What is kept stays months within that:
// doors refuse the rest, and every zone's calendar can be reckoned around a kept time without leaving the integers.

declare const instantBrand: unique symbol;

/** Microseconds since the epoch, an integer between `MIN_INSTANT` and `MAX_INSTANT`. */
export type Instant = number & { readonly [instantBrand]: 'Instant' };

export const MICROS_PER_MS = 1_000;
export const MICROS_PER_SECOND = 1_000_000;
export const MICROS_PER_MINUTE = 60 * MICROS_PER_SECOND;
export const MICROS_PER_HOUR = 60 * MICROS_PER_MINUTE;
export const MICROS_PER_DAY = 24 * MICROS_PER_HOUR;

/** 1684-08-01T00:00:00Z */
const MIN_INSTANT = -9_006_854_400_000_000 as Instant;
/** 2255-06-01T00:00:00Z */
const MAX_INSTANT = 9_006_768_000_000_000 as Instant;

/** 1684-12-31T08:00:00Z: before the year 1685 began anywhere. */
export const MIN_KEPT = -8_993_692_800_000_000 as Instant;
/** 2255-01-01T12:00:00Z: when the year 2254 has ended everywhere. */
export const MAX_KEPT = 8_993_764_800_000_000 as Instant;

export const isInstant = (micros: number): micros is Instant =>
  Number.isSafeInteger(micros) && micros >= MIN_INSTANT && micros <= MAX_INSTANT;

/** What a door accepts, and what alone is stored. */
export const isKept = (micros: number): micros is Instant =>
  Number.isSafeInteger(micros) && micros >= MIN_KEPT && micros <= MAX_KEPT;

/** The moment itself, rounded, or the end of what is kept that lies nearer to it. */
export const nearestKept = (micros: number): Instant =>
  instant(Math.round(Math.min(MAX_KEPT, Math.max(MIN_KEPT, micros))));

/** Brands a count of microseconds; throws when it is no instant, so check `isKept` first where the value is untrusted. */
export function instant(micros: number): Instant {
  if (isInstant(micros)) return micros;
  throw new RangeError(`${micros} is not a whole number of microseconds between 1684 and 2255`);
}

export const instantFromMs = (ms: number): Instant => instant(Math.round(ms * MICROS_PER_MS));

/** Milliseconds since the epoch, rounded down: for `Date` and `Intl`, which know no microseconds. */
export const msOf = (at: Instant): number => Math.floor(at / MICROS_PER_MS);

/** RFC 3339 in UTC ending in Z, with as many fraction digits (0, 3 or 6) as the instant needs. */
export function toRfc3339(at: Instant): string {
  const seconds = new Date(Math.floor(at / MICROS_PER_SECOND) * 1_000).toISOString().slice(0, 19);
  const micros = ((at % MICROS_PER_SECOND) + MICROS_PER_SECOND) % MICROS_PER_SECOND;
  if (micros === 0) return `${seconds}Z`;
  const digits = String(micros).padStart(6, '0');
  return `${seconds}.${digits.endsWith('000') ? digits.slice(0, 3) : digits}Z`;
}

const RFC3339_UTC = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,6}))?Z$/;

/** Reads what `toRfc3339` writes of a kept time; null for anything else. */
export function fromRfc3339Utc(text: string): Instant | null {
  const match = RFC3339_UTC.exec(text);
  if (!match) return null;
  const wholeSecond = `${text.slice(0, 19)}Z`;
  const ms = Date.parse(wholeSecond);
  // Date.parse moves 30 February to March; a date that comes back changed was none.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 19) !== text.slice(0, 19)) return null;
  const micros = ms * MICROS_PER_MS + Number((match[7] ?? '').padEnd(6, '0'));
  return isKept(micros) ? micros : null;
}
