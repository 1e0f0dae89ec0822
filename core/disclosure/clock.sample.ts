// Clocks for tests: one rule that applies, and events made from words.

import type { IncidentEvent } from '@/core/incident/event';
import { sampleEvent } from '@/core/incident/event.sample';
import type { Milestone } from '@/core/incident/vocabulary';
import { type Instant, instant } from '@/core/time/instant';
import { parseWhen } from '@/core/time/parse';
import { openCalendars } from './calendars';
import { type Clock, clocksOf } from './clock';
import type { Facts } from './facts';
import { nationalHolidays } from './national-holidays';
import { NO_OBLIGATIONS, type Obligations } from './obligations';
import { ruleById } from './rules/all';

export const instantOf = (text: string): Instant => instant(Date.parse(text) * 1_000);

const LATE = instantOf('2040-01-01T00:00:00Z');

export function eventAt(milestone: Milestone, when: string, zone: string): IncidentEvent {
  const parsed = parseWhen(when, { zone, now: instantOf('2026-11-22T00:00:00Z') });
  if (!parsed.ok || parsed.value.kind !== 'point') throw new Error(`${when} is no point in time`);
  return sampleEvent({ id: `${milestone} ${when}`, title: milestone, milestone, start: parsed.value.time });
}

const applying = (ruleIds: readonly string[], some: Partial<Obligations> = {}): Obligations => ({
  ...NO_OBLIGATIONS,
  decisions: ruleIds.map((rule) => ({ rule, title: rule, version: 1, applies: true, reason: '' })),
  ...some,
});

export interface Asked {
  readonly rule: string;
  readonly events: readonly IncidentEvent[];
  readonly now?: Instant;
  readonly facts?: Facts;
  readonly filings?: Obligations['filings'];
}

export function clockFor({ rule, events, now = LATE, facts = {}, filings = {} }: Asked): Clock {
  const obligations = applying([rule], { facts, filings });
  const [clock] = clocksOf({ events, obligations, now, calendars: openCalendars(facts, nationalHolidays) });
  if (!clock) throw new Error(`${rule} is no rule`);
  return clock;
}

/** The milestone that the rule itself names. */
export function namedMilestone(rule: string): Milestone {
  const found = ruleById(rule);
  if (!found) throw new Error(`${rule} is no rule`);
  return found.trigger.milestones[0];
}
