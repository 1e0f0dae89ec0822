// How fast disclosure clocks are computed: an incident with every rule switched on, and every rule by itself for thousands
// of triggers at random moments over a dozen years and six zones, with the same seed each time.
import { openCalendars } from '@/core/disclosure/calendars';
import { clocksOf } from '@/core/disclosure/clock';
import { nationalHolidays } from '@/core/disclosure/national-holidays';
import { NO_OBLIGATIONS, type Obligations } from '@/core/disclosure/obligations';
import { RULES } from '@/core/disclosure/rules/all';
import { sampleEvent } from '@/core/incident/event.sample';
import { MILESTONES } from '@/core/incident/vocabulary';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { type Instant, instant, MICROS_PER_SECOND, toRfc3339 } from '@/core/time/instant';
import { parseWhen } from '@/core/time/parse';
import { reportFigures } from '../figure';
import { measure } from '../measure';

const TRIGGERS = 10_000;
const ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
];
const FROM = Date.UTC(2020, 0, 1) / 1_000;
const TO = Date.UTC(2033, 0, 1) / 1_000;

const facts = { memberState: 'DE', inForceFrom: Object.fromEntries(RULES.map(({ id }) => [id, '2000-01-01'])) };
const deciding = (rules: readonly string[]): Obligations => ({
  ...NO_OBLIGATIONS,
  decisions: rules.map((rule) => ({ rule, title: rule, version: 1, applies: true, reason: '' })),
  facts,
});

/** A linear congruential generator: the same moments on every machine. */
let seed = 20_230_105;
function chance(): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
}

const randomMoment = (): Instant => instant(Math.floor(FROM + chance() * (TO - FROM)) * MICROS_PER_SECOND);

/** Every third is known by its day. */
function triggerAt(at: Instant, zone: string, isDay: boolean): ApproximateTime {
  const when = isDay ? toRfc3339(at).slice(0, 10) : toRfc3339(at);
  const read = parseWhen(when, { zone, now: at });
  if (!read.ok || read.value.kind !== 'point') throw new Error(`${when} is no point in time`);
  return { ...read.value.time, zone };
}

const triggers = Array.from({ length: TRIGGERS }, (_, index) =>
  triggerAt(randomMoment(), ZONES[index % ZONES.length] ?? 'UTC', index % 3 === 0),
);

const event = sampleEvent();

function everyRule(): number {
  const calendars = openCalendars(facts, nationalHolidays);
  const now = randomMoment();
  const began = performance.now();
  for (const rule of RULES) {
    const obligations = deciding([rule.id]);
    const [milestone] = rule.trigger.milestones;
    for (const start of triggers) clocksOf({ events: [{ ...event, milestone, start }], obligations, now, calendars });
  }
  return performance.now() - began;
}

const together = triggerAt(randomMoment(), 'America/New_York', false);
const events = MILESTONES.map((milestone) => ({ ...event, id: milestone, milestone, start: together }));
const obligations = deciding(RULES.map(({ id }) => id));
const recomputed = measure(() => {
  const calendars = openCalendars(facts, nationalHolidays);
  return clocksOf({ events, obligations, now: randomMoment(), calendars });
});
const everyRuleMs = everyRule();

reportFigures('disclosure', [
  { what: 'the clocks of all 52 rules of an incident, median', seen: recomputed.medianMs, unit: 'ms', atMost: 5 },
  { what: 'the same, 95th percentile', seen: recomputed.p95Ms, unit: 'ms', atMost: 5 },
  {
    what: `every rule for ${TRIGGERS.toLocaleString('en')} random triggers in ${ZONES.length} zones`,
    seen: everyRuleMs / 1_000,
    unit: 's',
    atMost: 10,
  },
]);
