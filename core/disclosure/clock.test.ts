import { describe, expect, it } from 'vitest';
import { toRfc3339 } from '@/core/time/instant';
import { WORKED_CASES } from './cases.sample';
import { clockFor, eventAt, instantOf, namedMilestone } from './clock.sample';
import type { Deadline } from './deadline';

const NEW_YORK = 'America/New_York';
const utc = (text: string) => toRfc3339(instantOf(text));
const bounds = ({ earliest, latest }: Deadline) => [earliest && toRfc3339(earliest), latest && toRfc3339(latest)];

describe('worked cases', () => {
  it.each(WORKED_CASES.map((worked) => [worked.id, worked] as const))('%s', (_, worked) => {
    const { rule, zone, trigger, triggerMilestone = namedMilestone(rule), others = [], deadline, also = [] } = worked;
    const events = [[triggerMilestone, trigger] as const, ...others].map(([held, when]) => eventAt(held, when, zone));
    const clock = clockFor({ rule, events });
    if (deadline === null) {
      expect(clock).toMatchObject({ deadline: null, status: 'not-in-force' });
      return;
    }
    const expected = typeof deadline === 'string' ? [deadline, deadline] : deadline;
    expect(clock.deadline && bounds(clock.deadline)).toEqual(expected.map(utc));
    const shown = [...clock.readings, ...clock.stages].map((reading) => reading.deadline.earliest);
    expect(shown).toEqual(expect.arrayContaining(also.map(instantOf)));
  });
});

describe('clocksOf', () => {
  const material = eventAt('determined-material', '2026-11-20', NEW_YORK);
  const sec = (now: string, ...more: Parameters<typeof eventAt>[]) =>
    clockFor({
      rule: 'sec-8k-1.05',
      events: [material, ...more.map((event) => eventAt(...event))],
      now: instantOf(now),
    });

  it('waits for the event that holds the milestone which the rule names', () => {
    const clock = clockFor({ rule: 'sec-8k-1.05', events: [eventAt('detected', '2026-11-20', NEW_YORK)] });
    expect(clock).toMatchObject({ status: 'not-triggered', trigger: null, deadline: null });
  });

  it('lets detection stand in for a determination that nobody recorded, and says so', () => {
    const clock = clockFor({ rule: 'tx-ag', events: [eventAt('detected', '2026-05-01', 'America/Chicago')] });
    expect(clock.trigger).toMatchObject({ milestone: 'detected', standsInFor: 'determined-breach' });
  });

  it('runs, is due soon on the last day, and is missed a second after', () => {
    expect(sec('2026-11-25T12:00:00-05:00').status).toBe('running');
    expect(sec('2026-11-27T09:00:00-05:00').status).toBe('due-soon');
    expect(sec('2026-11-27T17:30:00-05:00').status).toBe('due-soon');
    expect(sec('2026-11-27T17:30:01-05:00').status).toBe('missed');
  });

  it('is possibly missed between the bounds', () => {
    const events = [eventAt('determined-material', '[2026-11-20..2026-11-23]', NEW_YORK)];
    const at = (now: string) => clockFor({ rule: 'sec-8k-1.05', events, now: instantOf(now) }).status;
    expect(at('2026-11-28T12:00:00-05:00')).toBe('possibly-missed');
    expect(at('2026-12-01T12:00:00-05:00')).toBe('missed');
  });

  it('is possibly missed where nothing bounds the trigger from below', () => {
    const clock = clockFor({
      rule: 'gdpr-33',
      events: [eventAt('became-aware', 'before 2026-11-20', 'Europe/Berlin')],
      now: instantOf('2026-11-20T00:00:00+01:00'),
    });
    expect(clock.deadline?.earliest).toBeNull();
    expect(clock.status).toBe('possibly-missed');
  });

  it('never ends for certain where nothing bounds the trigger from above', () => {
    const clock = clockFor({ rule: 'gdpr-33', events: [eventAt('became-aware', 'after 2026-11-20', 'Europe/Berlin')] });
    expect(clock.deadline?.latest).toBeNull();
    expect(clock.status).toBe('possibly-missed');
  });

  it('is met by the event that records the filing', () => {
    const clock = sec('2027-01-01T00:00:00Z', ['filed', '2026-11-27T16:04:31-05:00', NEW_YORK]);
    expect(clock).toMatchObject({ status: 'met', met: { isAssumed: true } });
  });

  it('is met by a filing that is known by its day, since filings are dated', () => {
    expect(sec('2027-01-01T00:00:00Z', ['filed', '2026-11-27', NEW_YORK]).status).toBe('met');
  });

  it('is met late by a filing that came after the last possible deadline', () => {
    expect(sec('2027-01-01T00:00:00Z', ['filed', '2026-11-30', NEW_YORK]).status).toBe('met-late');
  });

  it('takes no filing from before the trigger', () => {
    expect(sec('2026-11-25T12:00:00-05:00', ['filed', '2026-11-01', NEW_YORK])).toMatchObject({
      status: 'running',
      met: null,
    });
  });

  it('believes counsel about which event records the filing, and that none does', () => {
    const other = eventAt('detected', '2026-11-26', NEW_YORK);
    const filed = eventAt('filed', '2026-11-26', NEW_YORK);
    const now = instantOf('2026-11-25T12:00:00-05:00');
    const asked = { rule: 'sec-8k-1.05', events: [material, other, filed], now };
    expect(clockFor({ ...asked, filings: { 'sec-8k-1.05': other.id } }).met).toMatchObject({
      event: { id: other.id },
      isAssumed: false,
    });
    expect(clockFor({ ...asked, filings: { 'sec-8k-1.05': null } }).met).toBeNull();
  });

  it('is not met by an event that was refuted, though counsel had named it', () => {
    const refuted = { ...eventAt('detected', '2026-11-26', NEW_YORK), confidence: 'refuted' as const };
    const now = instantOf('2026-12-05T12:00:00-05:00');
    const filings = { 'sec-8k-1.05': refuted.id };
    expect(clockFor({ rule: 'sec-8k-1.05', events: [material, refuted], now, filings })).toMatchObject({
      status: 'missed',
      met: null,
    });
  });

  it('holds until the last possible end, and knows a disclosure that came too early', () => {
    const told = eventAt('law-enforcement-notified', '2023-01-06', NEW_YORK);
    const at = (now: string, ...more: (typeof told)[]) =>
      clockFor({ rule: 'fcc-64.2011-2007-hold', events: [told, ...more], now: instantOf(now) });
    const held = at('2023-01-10T12:00:00-05:00');
    expect(held.status).toBe('held');
    expect(held.deadline && bounds(held.deadline)).toEqual(
      ['2023-01-19T00:00:00-05:00', '2023-01-19T00:00:00-05:00'].map(utc),
    );
    expect(at('2023-01-19T00:00:00-05:00').status).toBe('met');
    expect(at('2023-02-01T00:00:00-05:00', eventAt('customers-notified', '2023-01-12', NEW_YORK)).status).toBe(
      'missed',
    );
  });

  it('says that nothing fixes a limit', () => {
    const clock = clockFor({ rule: 'gdpr-34', events: [eventAt('became-aware', '2026-11-20', 'Europe/Berlin')] });
    expect(clock).toMatchObject({ status: 'no-fixed-limit', deadline: null });
  });

  it('says of what has no limit that it was done, and never that it was in time', () => {
    const events = [
      eventAt('became-aware', '2026-11-20', 'Europe/Berlin'),
      eventAt('customers-notified', '2027-11-20', 'Europe/Berlin'),
    ];
    expect(clockFor({ rule: 'gdpr-34', events })).toMatchObject({ status: 'done', deadline: null });
  });

  it.each([
    ['gdpr-33', 'became-aware', '2018-05-24', '2018-05-25'],
    ['wa', 'detected', '2020-02-29', '2020-03-01'],
    ['co', 'determined-breach', '2018-08-31', '2018-09-01'],
    ['nydfs-72h', 'determined-breach', '2017-08-27', '2017-08-28'],
    ['nis2-24h', 'became-aware', '2024-10-17', '2024-10-18'],
  ] as const)('counts no deadline by %s for what began before it was in force', (rule, milestone, before, since) => {
    const statusOn = (day: string) => clockFor({ rule, events: [eventAt(milestone, day, 'UTC')] }).status;
    expect([statusOn(before), statusOn(since)]).toEqual(['not-in-force', 'missed']);
  });

  it('shows what a rule that is not in force would give, and counts once counsel says since when it is', () => {
    const events = [eventAt('determined-breach', '2026-11-20', NEW_YORK)];
    const rule = 'fcc-64.2011-2024-cust';
    const clock = clockFor({ rule, events });
    expect(clock).toMatchObject({ status: 'not-in-force', deadline: null });
    expect(clock.readings.map(({ name }) => name)).toEqual(['If it were in force']);
    expect(clockFor({ rule, events, facts: { inForceFrom: { [rule]: '2026-06-01' } } }).deadline).not.toBeNull();
  });

  it('says of a rule that nothing started that it was not in force, now or when the filing was made', () => {
    const at = (now: string, ...events: (typeof material)[]) =>
      clockFor({ rule: 'sec-8k-1.05', events, now: instantOf(now) }).status;
    expect(at('2023-01-10T00:00:00Z')).toBe('not-in-force');
    expect(at('2026-01-10T00:00:00Z')).toBe('not-triggered');
    expect(at('2026-01-10T00:00:00Z', eventAt('filed', '2023-01-19', NEW_YORK))).toBe('not-in-force');
  });

  it('counts as the law was when it was triggered', () => {
    const end = (when: string) =>
      clockFor({ rule: 'uk-pecr', events: [eventAt('became-aware', when, 'Europe/London')] }).deadline?.earliest;
    expect(end('2025-08-19T10:00:00Z')).toBe(instantOf('2025-08-20T10:00:00Z'));
    expect(end('2025-08-20T10:00:00Z')).toBe(instantOf('2025-08-23T10:00:00Z'));
  });

  it('counts from awareness alone until the incident is classified', () => {
    const clock = clockFor({
      rule: 'dora-initial',
      events: [eventAt('became-aware', '2026-06-03T08:00+02:00', 'Europe/Berlin')],
    });
    expect(clock.deadline?.earliest).toBe(instantOf('2026-06-04T08:00:00+02:00'));
  });

  it('takes no filing from before the awareness that started it', () => {
    const events = [
      eventAt('initial-report-filed', '2026-05-20T08:00+02:00', 'Europe/Berlin'),
      eventAt('became-aware', '2026-06-03T08:00+02:00', 'Europe/Berlin'),
    ];
    const clock = clockFor({ rule: 'dora-initial', events, now: instantOf('2026-06-03T10:00:00+02:00') });
    expect(clock).toMatchObject({ status: 'due-soon', met: null });
  });

  it('counts from the classification alone where it came more than a day after awareness', () => {
    const events = [
      eventAt('became-aware', '2026-06-01T08:00+02:00', 'Europe/Berlin'),
      eventAt('classified-major', '2026-06-03T08:00+02:00', 'Europe/Berlin'),
    ];
    expect(clockFor({ rule: 'dora-initial', events }).deadline?.earliest).toBe(instantOf('2026-06-03T12:00:00+02:00'));
  });

  it('makes relief on weekends the limit where the entity has it', () => {
    const events = [eventAt('classified-major', '2026-12-24T21:00+01:00', 'Europe/Berlin')];
    const facts = { weekendRelief: true, memberState: 'DE' };
    const clock = clockFor({ rule: 'dora-initial', events, facts });
    expect(clock.deadline?.earliest).toBe(instantOf('2026-12-28T12:00:00+01:00'));
    expect(clock.readings.map(({ name }) => name)).toEqual(['Without it']);
  });

  it('counts by two readings at once where both are said to hold', () => {
    const events = [eventAt('became-aware', '2026-02-12', 'America/Sao_Paulo')];
    const facts = { smallAgent: true, carnivalIsHoliday: true };
    const clock = clockFor({ rule: 'br-lgpd', events, facts });
    expect(clock.deadline?.earliest).toBe(instantOf('2026-02-25T23:59:59-03:00'));
    expect(clock.readings.map(({ name }) => name)).toEqual(['Without them']);
  });

  it('takes the earlier of two dates of one moment, and shows the other', () => {
    const events = [eventAt('determined-material', '2026-12-01T08:00:00+09:00', 'Asia/Tokyo')];
    const clock = clockFor({ rule: 'sec-8k-1.05', events });
    expect(clock.deadline?.earliest).toBe(instantOf('2026-12-04T17:30:00-05:00'));
    expect(clock.readings).toContainEqual({
      name: 'By the date in Tokyo',
      deadline: { earliest: instantOf('2026-12-07T17:30:00-05:00'), latest: instantOf('2026-12-07T17:30:00-05:00') },
    });
  });

  it('shows the count day by day, with what does not count and why', () => {
    const clock = clockFor({
      rule: 'fcc-64.2011-2007-le',
      events: [eventAt('determined-breach', '2023-01-05', NEW_YORK)],
    });
    expect(clock.counted().at(0)).toEqual({ date: '2023-01-05', counts: false, why: 'the day itself is not counted' });
    expect(clock.counted().at(-2)).toEqual({ date: '2023-01-16', counts: false, why: 'Martin Luther King Jr. Day' });
    expect(clock.counted().at(-1)).toEqual({ date: '2023-01-17', counts: true, why: 'business day 7 of 7' });
  });

  it('shows elapsed hours by the day, an hour more where the clocks go back', () => {
    const clock = clockFor({
      rule: 'gdpr-33',
      events: [eventAt('became-aware', '2026-10-24T10:00:00+02:00', 'Europe/Berlin')],
    });
    expect(clock.counted().map(({ date, why }) => `${date} ${why}`)).toEqual([
      '2026-10-24 14 h',
      '2026-10-25 25 h',
      '2026-10-26 24 h',
      '2026-10-27 9 h',
    ]);
  });

  it('believes counsel about a day that the calendar does not know', () => {
    const events = [eventAt('determined-material', '2026-12-01', NEW_YORK)];
    const days = [{ calendar: 'us-federal', date: '2026-12-03', isBusinessDay: false, why: 'Storm' } as const];
    const clock = clockFor({ rule: 'sec-8k-1.05', events, facts: { days } });
    expect(clock.deadline?.earliest).toBe(instantOf('2026-12-08T17:30:00-05:00'));
    expect(clock.counted()).toContainEqual({ date: '2026-12-03', counts: false, why: 'Storm' });
  });
});
