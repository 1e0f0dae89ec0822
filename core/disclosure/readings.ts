// Other ways to read a rule, where they give another date than the one that is counted.

import type { Calendars } from './calendars';
import { type Basis, type Deadline, deadlineOf } from './deadline';
import type { Facts } from './facts';
import type { Counting, Rule } from './rule';
import { chosenReadings } from './rule-in-force';

export interface NamedDeadline {
  readonly name: string;
  readonly deadline: Deadline;
}

interface ReadingContext {
  readonly deadline: Deadline;
  readonly facts: Facts;
  readonly calendars: Calendars;
}

export function readingsOf(
  rule: Rule,
  counting: Counting,
  basis: Basis,
  { deadline, facts, calendars }: ReadingContext,
): readonly NamedDeadline[] {
  const chosen = chosenReadings(rule, facts);
  const others = rule.readings.filter((reading) => !chosen.includes(reading));
  const without = chosen.length === 1 ? 'Without it' : 'Without them';
  const plain = chosen.length > 0 && rule.counting ? namedDeadline(without, rule.counting, basis, calendars) : [];
  const read = others.flatMap(({ name, counting: change }) =>
    namedDeadline(name, { ...counting, ...change }, basis, calendars),
  );
  return [...plain, ...read, ...byTheOtherDate(counting, basis, calendars)].filter(
    (reading) => !isSame(reading.deadline, deadline),
  );
}

/** The same moment has two dates, one where it happened and one where the report goes; the earlier one counts. */
function byTheOtherDate(counting: Counting, { trigger, cap }: Basis, calendars: Calendars): readonly NamedDeadline[] {
  if (!trigger || trigger.isDated || counting.zone === null || counting.zone === trigger.zone) return [];
  return [trigger.zone, counting.zone].flatMap((zone) => {
    const dated = { trigger: { ...trigger, zone, isDated: true }, cap };
    return namedDeadline(`By the date in ${placeOf(zone)}`, counting, dated, calendars);
  });
}

/** "America/New_York" as people say it. */
const placeOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

export function namedDeadline(
  name: string,
  counting: Counting,
  basis: Basis,
  calendars: Calendars,
): readonly NamedDeadline[] {
  const deadline = deadlineOf(counting, basis, calendars);
  return deadline ? [{ name, deadline }] : [];
}

const isSame = (a: Deadline, b: Deadline): boolean => a.earliest === b.earliest && a.latest === b.latest;
