// A rule as it stood when its clock was started: whether it was in force, and how it was counted then, by what counsel stated.

import { MICROS_PER_DAY } from '@/core/time/instant';
import { wallMicrosAt } from '@/core/time/zone';
import { civilDay, parseCivilDay } from './civil-day';
import type { Facts } from './facts';
import type { PossibleMoments } from './possible-moments';
import type { Counting, Reading, Rule } from './rule';

/** The rule’s own counting, as facts and the moment have it. */
export function countingFor(rule: Rule, moments: PossibleMoments, facts: Facts): Counting | null {
  const { counting, before } = rule;
  if (!counting) return null;
  if (before && isBefore(moments, before.date)) return before.counting;
  const read: Counting = Object.assign({}, counting, ...chosenReadings(rule, facts).map((chosen) => chosen.counting));
  return withDelay(rule, read, facts);
}

/** Those that a fact makes the ones that are counted by: all of them at once. */
export const chosenReadings = ({ readings }: Rule, facts: Facts): readonly Reading[] =>
  readings.filter(({ chosenBy }) => chosenBy !== undefined && facts[chosenBy] === true);

/** The Attorney General can give more than the first 30 days. */
function withDelay(rule: Rule, counting: Counting, { attorneyGeneralDelayDays }: Facts): Counting {
  if (rule.kind !== 'extension' || attorneyGeneralDelayDays === undefined) return counting;
  const steps = counting.steps.map((step) =>
    'add' in step && step.unit === 'calendar-day' ? { ...step, add: attorneyGeneralDelayDays } : step,
  );
  return { ...counting, steps };
}

/** Certainly before a date, in the trigger's own zone. */
function isBefore({ last, zone }: PossibleMoments, date: string): boolean {
  const day = parseCivilDay(date);
  return day !== null && last !== null && civilDay(Math.floor(wallMicrosAt(last, zone) / MICROS_PER_DAY)) < day;
}

/** The first day on which it is in force, by counsel or else by the rule; null where it always was, or is not yet. */
export function inForceSince({ id, inForce }: Rule, facts: Facts): string | null {
  const said = facts.inForceFrom?.[id];
  if (said !== undefined) return said;
  if (inForce.kind !== 'from') return null;
  const { deferred, from } = inForce;
  return deferred && facts[deferred.by] === true ? deferred.from : from;
}

/** Possibly in force at the trigger counts as in force. */
export function isInForce(rule: Rule, moments: PossibleMoments, facts: Facts): boolean {
  const since = inForceSince(rule, facts);
  return since === null ? rule.inForce.kind === 'always' : !isBefore(moments, since);
}
