// The time zone that a reader asks for, by the one name that it has. Nothing is remembered of what is none.

import 'server-only';

const LONGEST = 64;

/** Null where there is no such zone. */
export function zoneNamed(asked: string): string | null {
  // Bare offsets are zones to newer engines, but they are no places and know no daylight saving.
  if (asked.length > LONGEST || !/^[A-Za-z]/.test(asked)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: asked }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
