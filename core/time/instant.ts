// A moment as an integer count of microseconds since 1970-01-01T00:00:00Z.
// Integers are exact in a JS number up to 2^53, so instants run from 1685 to 2255; anything outside is refused at the door.

declare const instantBrand: unique symbol;

/** Microseconds since the epoch, an integer between `MIN_INSTANT` and `MAX_INSTANT`. */
export type Instant = number & { readonly [instantBrand]: 'Instant' };

export const MICROS_PER_MS = 1_000;
export const MICROS_PER_SECOND = 1_000_000;
export const MICROS_PER_MINUTE = 60 * MICROS_PER_SECOND;
export const MICROS_PER_HOUR = 60 * MICROS_PER_MINUTE;
export const MICROS_PER_DAY = 24 * MICROS_PER_HOUR;

/** 1685-01-01T00:00:00Z */
export const MIN_INSTANT = -8_993_635_200_000_000 as Instant;
/** 2255-01-01T00:00:00Z */
export const MAX_INSTANT = 8_993_721_600_000_000 as Instant;

export const isInstant = (micros: number): micros is Instant =>
  Number.isSafeInteger(micros) && micros >= MIN_INSTANT && micros <= MAX_INSTANT;

/** Brands a count of microseconds; throws when it is no instant, so check `isInstant` first where the value is untrusted. */
export function instant(micros: number): Instant {
  if (isInstant(micros)) return micros;
  throw new RangeError(`${micros} is not a whole number of microseconds between 1685 and 2255`);
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

/** Reads what `toRfc3339` writes; null for anything else. */
export function fromRfc3339Utc(text: string): Instant | null {
  const match = RFC3339_UTC.exec(text);
  if (!match) return null;
  const wholeSecond = `${text.slice(0, 19)}Z`;
  const ms = Date.parse(wholeSecond);
  // Date.parse moves 30 February to March; a date that comes back changed was none.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 19) !== text.slice(0, 19)) return null;
  const micros = ms * MICROS_PER_MS + Number((match[7] ?? '').padEnd(6, '0'));
  return isInstant(micros) ? micros : null;
}
