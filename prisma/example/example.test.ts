import { describe, expect, it } from 'vitest';
import { toEventOut } from '@/core/contracts/event';
import { openCalendars } from '@/core/disclosure/calendars';
import { clocksOf } from '@/core/disclosure/clock';
import { nationalHolidays } from '@/core/disclosure/national-holidays';
import { NO_OBLIGATIONS } from '@/core/disclosure/obligations';
import { disagreementOf } from '@/core/incident/disagreement';
import type { IncidentEvent } from '@/core/incident/event';
import { liveEvents, liveFigures } from '@/core/incident/record/state';
import { disagreementWords } from '@/core/incident/sentences/disagreement-words';
import type { Audience } from '@/core/incident/vocabulary';
import { describeMetric, measure } from '@/core/metrics/metrics';
import { zoneOffsetLabel } from '@/core/time/zone';
import { LEADERSHIP, PUBLIC, WORKING } from './audiences';
import { EVENT_IDS, type EventKey, FIGURE_IDS, SOURCE_IDS } from './ids';
import { EXAMPLE } from './index';
import { instantOf, replayed } from './replayed';

const { incident, entries } = EXAMPLE;
const FILING_ACCEPTED = '2023-01-19T16:04:31-05:00';

const eventOf = (key: EventKey, until?: string): IncidentEvent => {
  const record = replayed(until).events.get(EVENT_IDS[key]);
  if (!record) throw new Error(`No event ${key}`);
  return record.event;
};

const boundsOf = (key: EventKey, until?: string) => {
  const { earliest, latest } = toEventOut(eventOf(key, until)).when ?? {};
  return [earliest, latest];
};

describe('the entries of the example', () => {
  it('are all accepted, each changes something, and none is lost', () => {
    const state = replayed();
    expect(state.incident.revision).toBe(entries.length + 1);
    expect(state.events.size).toBe(Object.keys(EVENT_IDS).length);
    expect(state.figures.size).toBe(Object.keys(FIGURE_IDS).length);
  });

  it('are in the order of entry, after the creation of the incident, no two at one moment', () => {
    const moments = [incident.createdAt, ...entries.map(({ at }) => at)].map(instantOf);
    expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
  });

  it('carry the offset that the clock of the incident’s zone showed that day', () => {
    for (const at of [incident.createdAt, ...entries.map((entry) => entry.at)]) {
      const label = zoneOffsetLabel(incident.zone, instantOf(at));
      expect([at, `UTC−${Number(at.slice(-5, -3))}`]).toEqual([at, label]);
    }
  });

  it('give every event, figure and source an identity of its own', () => {
    const ids = [incident.id, ...[EVENT_IDS, FIGURE_IDS, SOURCE_IDS].flatMap((map) => Object.values<string>(map))];
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of entries) {
      if (entry.kind === 'create-event') expect(entry.input.id).toBe(EVENT_IDS[entry.key]);
      if (entry.kind === 'create-figure') expect(entry.input.id).toBe(FIGURE_IDS[entry.key]);
    }
  });

  it('say why for every change', () => {
    const reasons = entries.flatMap((entry) => ('patch' in entry ? [entry.patch.reason.trim()] : []));
    expect(reasons.length).toBeGreaterThan(10);
    expect(reasons).not.toContain('');
  });
});

describe('the example’s times', () => {
  it('correct the first access on 6 January, from a month to a day or so', () => {
    expect(boundsOf('first-access', '2023-01-06T09:11:59-08:00')).toEqual([
      '2022-12-01T08:00:00Z',
      '2023-01-01T08:00:00Z',
    ]);
    expect(boundsOf('first-access', '2023-01-06T09:12:00-08:00')).toEqual([
      '2022-11-24T08:00:00Z',
      '2022-11-27T08:00:00Z',
    ]);
  });

  it('let the stop lie on either of two days, first in words relative to the detection, then as the filing has it', () => {
    const relative = eventOf('contained', '2023-01-06T12:00:00-08:00').start;
    expect(relative?.relativeTo).toMatchObject({ milestone: 'detected', eventId: EVENT_IDS.detected });
    expect(boundsOf('contained')).toEqual(['2023-01-05T08:00:00Z', '2023-01-07T08:00:00Z']);
  });

  it('keep the filing to the second, on the clock of New York', () => {
    expect(eventOf('filed').start).toMatchObject({ zone: 'America/New_York', precision: 'second' });
    expect(boundsOf('filed')).toEqual(['2023-01-19T21:04:31Z', '2023-01-19T21:04:32Z']);
  });

  it('leave one event without a date', () => {
    const undated = liveEvents(replayed()).filter(({ start }) => start === null);
    expect(undated.map(({ id }) => id)).toEqual([EVENT_IDS.determination]);
  });

  it('measure as the design states', () => {
    const state = replayed();
    const metrics = measure(liveEvents(state), state.incident.zone);
    const days = metrics.map(({ name, range, note }) => [name, range.lowDays, range.highDays, note]);
    expect(days).toEqual([
      ['dwell', 40, 42, ''],
      ['detection-to-containment', 0, 1, ''],
      ['detection-to-notification', 0, 14, ''],
      ['detection-to-disclosure', 14, 14, ''],
    ]);
    expect(metrics.map((metric) => describeMetric(metric).text)).toEqual([
      '40 to 42 days',
      'within 1 day',
      'within 14 days',
      '14 days',
    ]);
    expect(metrics[0]?.range).toMatchObject({ lowSeconds: 39 * 86_400, highSeconds: 43 * 86_400 });
  });
});

describe('the example’s disclosure clocks', () => {
  const clocksAt = (at: string) => {
    const { incident, ...state } = replayed(at);
    const obligations = incident.obligations ?? NO_OBLIGATIONS;
    const calendars = openCalendars(obligations.facts, nationalHolidays);
    const clocks = clocksOf({ events: liveEvents(state), obligations, now: instantOf(at), calendars });
    return new Map(clocks.map((clock) => [clock.rule.id, clock]));
  };

  it('have none under Item 1.05 in January 2023, which was not in force', () => {
    expect(clocksAt('2023-01-10T12:00:00-08:00').get('sec-8k-1.05')).toMatchObject({
      status: 'not-in-force',
      deadline: null,
    });
  });

  it('end the FCC’s seven business days on 17 January, skipping Martin Luther King Jr. Day', () => {
    const fcc = clocksAt('2023-01-10T12:00:00-08:00').get('fcc-64.2011-2007-le');
    const end = instantOf('2023-01-17T23:59:59-05:00');
    expect(fcc).toMatchObject({ status: 'running', deadline: { earliest: end, latest: end } });
    expect(fcc?.counted()).toContainEqual({ date: '2023-01-16', counts: false, why: 'Martin Luther King Jr. Day' });
    expect(fcc?.trigger).toMatchObject({ milestone: 'detected', standsInFor: 'determined-breach' });
  });

  it('leave open whether law enforcement was told in time, since the filing does not say when', () => {
    expect(clocksAt('2023-02-01T12:00:00-08:00').get('fcc-64.2011-2007-le')?.status).toBe('possibly-missed');
  });

  it('are met in Washington, whose thirty days ended after the customers were told', () => {
    expect(clocksAt('2023-02-20T12:00:00-08:00').get('wa')?.status).toBe('met');
  });
});

describe('the example’s readers', () => {
  const EXPECTED: Readonly<Record<EventKey, readonly Audience[]>> = {
    'first-access': PUBLIC,
    'data-obtained': PUBLIC,
    detected: PUBLIC,
    'experts-engaged': PUBLIC,
    contained: PUBLIC,
    'agencies-notified': PUBLIC,
    'customers-notified': PUBLIC,
    filed: PUBLIC,
    'shares-fall': LEADERSHIP,
    determination: WORKING,
    'fcc-investigating': LEADERSHIP,
    'class-actions': LEADERSHIP,
    'centralization-petition': WORKING,
    centralized: LEADERSHIP,
    'arbitration-motion': WORKING,
    'consent-decree': LEADERSHIP,
    'earlier-breach-disclosed': LEADERSHIP,
    'earlier-settlement-filed': WORKING,
    'earlier-approval-hearing': WORKING,
    'earlier-claims-deadline': LEADERSHIP,
    'earlier-settlement-approved': LEADERSHIP,
    'earlier-payments-expected': LEADERSHIP,
    'washington-sues': LEADERSHIP,
    'second-breach-access': LEADERSHIP,
    'second-breach-letters': LEADERSHIP,
  };

  it('are those that the commander chose for each event', () => {
    const { events } = replayed();
    const chosen = Object.entries(EVENT_IDS).map(([key, id]) => [key, events.get(id)?.event.audiences]);
    expect(Object.fromEntries(chosen)).toEqual(EXPECTED);
  });

  it('are never the public before the filing is accepted', () => {
    for (const entry of entries) {
      if (instantOf(entry.at) < instantOf(FILING_ACCEPTED)) expect(JSON.stringify(entry)).not.toContain('external');
    }
    expect(incident.summaryAudiences).not.toContain('external');
  });

  it('find plain words wherever executives or the public read', () => {
    for (const { title, audiences, executiveText } of liveEvents(replayed())) {
      const told = audiences.includes('executives');
      expect([title, executiveText !== '']).toEqual([title, told]);
      expect(executiveText.length).toBeLessThan(200);
    }
  });

  it('are told that the responders and the working history are fictional, in every version of the summary', () => {
    const patched = entries.flatMap((entry) => (entry.kind === 'change-incident' ? [entry.patch.summary] : []));
    const summaries = [incident.summary, ...patched].filter((summary) => summary !== undefined);
    expect(summaries).toHaveLength(2);
    for (const summary of summaries)
      expect(summary).toMatch(/Illustrative: names of the responders are fictional.*\.$/);
  });
});

describe('the example’s sources', () => {
  it('back every event but the open question, with one relied on', () => {
    for (const { id, sources } of liveEvents(replayed())) {
      const reliedOn = sources.filter((source) => source.reliedOn);
      expect([id, reliedOn.length]).toEqual([id, id === EVENT_IDS.determination ? 0 : 1]);
    }
  });

  it('differ about the stop, and the filing is relied on', () => {
    const { sources } = eventOf('contained');
    expect(sources.map(({ publisher, reliedOn }) => [publisher.slice(0, 8), reliedOn])).toEqual([
      ['T-Mobile', true],
      ['T-Mobile', false],
    ]);
    expect(sources[0]?.stated?.latest).toBeGreaterThan(Number(sources[1]?.stated?.latest));
  });

  it('disagree about the day of the consent decree, and say why its release is relied on', () => {
    const disagreement = disagreementOf(eventOf('consent-decree'));
    expect(disagreement && disagreementWords(disagreement, 'America/Los_Angeles')).toBe(
      '2 sources disagree: Order and Consent Decree DA 24-860 (release) states 30 September 2024, ' +
        'relied on because the release made it public; ' +
        'Order and Consent Decree DA 24-860 (adoption) states 27 September 2024.',
    );
  });

  it('differ about the stop without contradicting each other', () => {
    expect(disagreementOf(eventOf('contained'))).toBeNull();
  });

  it('back every figure', () => {
    for (const figure of liveFigures(replayed())) expect(figure.source?.title).toBeTruthy();
  });
});

describe('the example’s figures', () => {
  const lowOf = (id: string, until?: string) => replayed(until).figures.get(id)?.figure.low;

  it('give 37 million accounts, released to everybody with the filing', () => {
    expect(replayed().figures.get(FIGURE_IDS['accounts-affected'])?.figure).toMatchObject({
      low: 37_000_000,
      approximate: true,
      audiences: PUBLIC,
    });
  });

  it('raise the earlier breach from 40 million to more than 79 million', () => {
    const id = FIGURE_IDS['earlier-breach-people'];
    const moments = entries.flatMap((entry) =>
      'key' in entry && entry.key === 'earlier-breach-people' ? [entry.at] : [],
    );
    expect(moments.map((at) => lowOf(id, at))).toEqual([40_000_000, 47_800_000, 76_600_000, 79_000_000]);
  });
});
