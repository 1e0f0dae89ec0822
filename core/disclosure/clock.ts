// The clocks of an incident: for each rule that applies, what started it, when it ends, how that was counted, and how it
// stands now. Pure: takes the events that the reader may see, what counsel decided, and the present moment.

import { holdersByMilestone } from '@/core/metrics/metrics';
import { type Instant, MICROS_PER_DAY, MICROS_PER_HOUR } from '@/core/time/instant';
import { wallMicrosAt } from '@/core/time/zone';
import type { IncidentEvent } from '../incident/event';
import type { Calendars } from './calendars';
import { type CountedDay, countedDays } from './counted-days';
import { type Basis, type Deadline, deadlineOf } from './deadline';
import type { Facts } from './facts';
import { DEFAULT_WARN_HOURS, type Obligations } from './obligations';
import { toRule } from './own-rule';
import { type PossibleMoments, possibleMoments } from './possible-moments';
import { type NamedDeadline, namedDeadline, readingsOf } from './readings';
import type { Rule } from './rule';
import { countingFor, isInForce } from './rule-in-force';
import { ruleById } from './rules/all';
import { type ClockStatus, statusOfDisclosure, statusOfHold, statusOfMet, statusOfOpen } from './status';
import { type DatedEvent, type Holders, type Trigger, triggerOf } from './trigger';

export interface Met {
  readonly event: DatedEvent;
  /** Taken from the milestone that the event holds: nobody said that it records this filing. */
  readonly isAssumed: boolean;
}

export interface Clock {
  readonly rule: Rule;
  readonly trigger: Trigger | null;
  /** Null where the rule was not in force, fixes no limit, or nothing started it. */
  readonly deadline: Deadline | null;
  readonly status: ClockStatus;
  /** Other ways to read it, where they give another date. */
  readonly readings: readonly NamedDeadline[];
  /** Later duties that the same trigger starts. */
  readonly stages: readonly NamedDeadline[];
  /** Day by day, for the earliest deadline: made when it is looked at, since it is longer than all the rest. */
  counted(): readonly CountedDay[];
  readonly met: Met | null;
}

export interface Reckoning {
  readonly events: readonly IncidentEvent[];
  readonly obligations: Obligations;
  readonly now: Instant;
  readonly calendars: Calendars;
}

/** What is next comes first; what is done, or has no date, comes after. */
export function clocksOf({ events, obligations, now, calendars }: Reckoning): readonly Clock[] {
  const holders = holdersByMilestone(events);
  const byId = new Map(events.map((event) => [event.id, event]));
  const clocks = appliedRules(obligations).map((rule) => {
    const met = metBy(rule, obligations, holders, byId);
    return clockOf(rule, { holders, met, facts: obligations.facts, now, calendars, warnHours: obligations.warnHours });
  });
  return clocks.sort(compareClocks);
}

/** The rules that were decided to apply, an organisation’s own among them. Ids that are no rule any more are passed over. */
function appliedRules({ decisions, own }: Obligations): readonly Rule[] {
  const owned = new Map(own.map((rule) => [rule.id, toRule(rule)]));
  return decisions.flatMap(({ rule, applies }) => {
    const found = applies ? (owned.get(rule) ?? ruleById(rule)) : undefined;
    return found ? [found] : [];
  });
}

interface Surroundings {
  readonly holders: Holders;
  readonly met: Met | null;
  readonly facts: Facts;
  readonly now: Instant;
  readonly calendars: Calendars;
  readonly warnHours: readonly number[];
}

function clockOf(rule: Rule, around: Surroundings): Clock {
  const { holders, met, facts, calendars } = around;
  const { trigger, cap } = startedBy(rule, holders);
  const blank = { rule, trigger, deadline: null, readings: [], stages: [], counted: () => [], met };
  if (!trigger) return { ...blank, status: isOverBefore(rule, met, around) ? 'not-in-force' : 'not-triggered' };
  const basis = basisOf(trigger, cap, rule);
  const moments = possibleMoments(trigger.event.start);
  const stages = rule.stages.flatMap(({ name, counting }) => namedDeadline(name, counting, basis, calendars));
  const counting = countingFor(rule, moments, facts);
  if (!isInForce(rule, moments, facts)) {
    const ifInForce = counting ? namedDeadline('If it were in force', counting, basis, calendars) : [];
    return { ...blank, status: 'not-in-force', readings: rule.inForce.kind === 'not-yet' ? ifInForce : [] };
  }
  // Whether it was done soon enough is for people to judge.
  if (!counting) return { ...blank, status: met ? 'done' : 'no-fixed-limit', stages };
  const deadline = deadlineOf(counting, basis, calendars);
  if (!deadline) return { ...blank, status: 'not-triggered' };
  return {
    ...blank,
    deadline,
    status: statusOf(rule, deadline, around),
    readings: readingsOf(rule, counting, basis, { deadline, facts, calendars }),
    stages,
    counted: () => countedDays(counting, moments, deadline, calendars),
  };
}

/** While nothing that the rule names started it, what caps it does. */
function startedBy({ trigger, counting }: Rule, holders: Holders) {
  const cap = counting?.cap ? triggerOf(counting.cap.milestones, holders) : null;
  return { trigger: triggerOf(trigger.milestones, holders) ?? cap, cap };
}

function basisOf(trigger: Trigger, cap: Trigger | null, rule: Rule): Basis {
  const standsAlone = cap !== null && !rule.trigger.milestones.includes(trigger.milestone);
  return {
    trigger: standsAlone ? null : possibleMoments(trigger.event.start),
    cap: cap && possibleMoments(cap.event.start),
  };
}

function statusOf(rule: Rule, deadline: Deadline, { met, now, warnHours }: Surroundings): ClockStatus {
  const filed = met && possibleMoments(met.event.start);
  if (rule.kind === 'not-before') return filed ? statusOfDisclosure(deadline, filed) : statusOfHold(deadline, now);
  if (filed) return statusOfMet(deadline, stampedWhere(rule, filed, deadline));
  const soonHours = Math.max(0, ...(warnHours.length > 0 ? warnHours : DEFAULT_WARN_HOURS));
  return statusOfOpen(deadline, now, soonHours * MICROS_PER_HOUR);
}

/** A filing known by its day, where filings are dated, was accepted in time on its date. */
function stampedWhere(rule: Rule, filed: PossibleMoments, { earliest }: Deadline): PossibleMoments {
  const zone = rule.counting?.zone;
  const { last } = filed;
  if (!rule.isStampedByDay || !filed.isDated || earliest === null || last === null || !zone) return filed;
  const dayOf = (at: Instant, inZone: string) => Math.floor(wallMicrosAt(at, inZone) / MICROS_PER_DAY);
  return dayOf(last, filed.zone) === dayOf(earliest, zone) ? { ...filed, last: earliest } : filed;
}

function metBy(
  rule: Rule,
  { filings }: Obligations,
  holders: Holders,
  byId: ReadonlyMap<string, IncidentEvent>,
): Met | null {
  const said = filings[rule.id];
  if (said === null) return null;
  const event = said === undefined ? undefined : byId.get(said);
  if (event && isDated(event) && event.confidence !== 'refuted') return { event, isAssumed: false };
  const trigger = startedBy(rule, holders).trigger?.event;
  const held = rule.metBy.flatMap((milestone) => holders.get(milestone) ?? []);
  const first = held.find((filing) => filing.id !== trigger?.id && !isCertainlyBefore(filing, trigger));
  return first ? { event: first, isAssumed: true } : null;
}

const isDated = (event: IncidentEvent): event is DatedEvent => event.start !== null;

/** What was filed before the clock started met something else. */
function isCertainlyBefore(filing: DatedEvent, trigger: DatedEvent | undefined): boolean {
  const latest = filing.start.latest;
  const earliest = trigger?.start.earliest ?? null;
  return latest !== null && earliest !== null && latest <= earliest;
}

/** Nothing started it: it is not in force while it is not yet, and was not when what it asks for was filed without it. */
function isOverBefore(rule: Rule, met: Met | null, { facts, now }: Surroundings): boolean {
  const moments = met ? possibleMoments(met.event.start) : { ...EVERYWHERE, first: now, last: now, until: now };
  return !isInForce(rule, moments, facts);
}

const EVERYWHERE = { isDated: false, zone: 'UTC' } as const;

/** What asks for something now, what will, and what does not. */
const URGENCY: Readonly<Record<ClockStatus, number>> = {
  missed: 0,
  'possibly-missed': 0,
  'due-soon': 0,
  running: 0,
  held: 0,
  'no-fixed-limit': 1,
  'not-triggered': 2,
  met: 3,
  done: 3,
  'met-late': 3,
  'not-in-force': 4,
};

function compareClocks(a: Clock, b: Clock): number {
  const urgency = urgencyOf(a) - urgencyOf(b);
  return urgency || endOf(a) - endOf(b) || (a.rule.id < b.rule.id ? -1 : 1);
}

const urgencyOf = ({ status, met }: Clock): number => (met ? 3 : URGENCY[status]);

const endOf = ({ deadline }: Clock): number =>
  deadline ? (deadline.earliest ?? deadline.latest ?? Number.NEGATIVE_INFINITY) : Number.POSITIVE_INFINITY;
