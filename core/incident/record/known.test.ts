import { describe, expect, it } from 'vitest';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { type Instant, instant } from '@/core/time/instant';
import { dayTime, sampleEvent, sampleFigure, sampleIncident } from '../event.sample';
import { isKnownBy, isPerhapsLater, knownBy } from './known';
import type { IncidentState } from './state';

const at = (rfc3339: string): Instant => instant(Date.parse(rfc3339) * 1_000);
const learned = (time: Partial<ApproximateTime>) => sampleEvent({ learnedAt: { ...dayTime('2023-01-05'), ...time } });
const EVENING = at('2023-01-05T20:00:00Z');

describe('what was known by a moment', () => {
  it('counts an event from when it was learned, however late it was entered', () => {
    const event = sampleEvent({ learnedAt: dayTime('2023-01-04'), createdAt: at('2023-03-01T00:00:00Z') });
    expect(isKnownBy(event, EVENING)).toBe(true);
  });

  it('leaves out what was entered before it was learned', () => {
    const event = sampleEvent({ learnedAt: dayTime('2023-01-06'), createdAt: at('2023-01-05T00:00:00Z') });
    expect(isKnownBy(event, EVENING)).toBe(false);
  });

  it('counts an event of which nobody said when it was learned from its entry', () => {
    expect(isKnownBy(sampleEvent({ createdAt: EVENING }), EVENING)).toBe(true);
    expect(isKnownBy(sampleEvent({ createdAt: instant(EVENING + 1) }), EVENING)).toBe(false);
  });

  it('counts bounds from their earliest possible moment, and says that it may have been later', () => {
    const event = learned({});
    expect(isKnownBy(event, EVENING)).toBe(true);
    expect(isPerhapsLater(event, EVENING)).toBe(true);
    expect(isPerhapsLater(event, instant(at('2023-01-06T00:00:00Z') - 1))).toBe(false);
  });

  it('is the record itself, and not a copy of it, where all of it was known', () => {
    const events = new Map([['a', { event: sampleEvent({ createdAt: EVENING }), deletedAt: null }]]);
    const state: IncidentState = { incident: sampleIncident(), events, figures: new Map(), evidence: new Map() };
    expect(knownBy(state, EVENING, state).events).toBe(events);
  });

  it('takes an open side for any moment', () => {
    expect(isKnownBy(learned({ earliest: null }), at('1999-01-01T00:00:00Z'))).toBe(true);
    expect(isPerhapsLater(learned({ latest: null }), at('2200-01-01T00:00:00Z'))).toBe(true);
  });
});

const state = (some: Partial<IncidentState>): IncidentState => ({
  incident: sampleIncident(),
  events: new Map(),
  figures: new Map(),
  evidence: new Map(),
  ...some,
});
const figures = (...given: readonly { readonly low: number; readonly deletedAt: Instant | null }[]) =>
  new Map(
    given.map(({ low, deletedAt }, index) => [
      `f${index}`,
      { figure: sampleFigure({ id: `f${index}`, low }), deletedAt },
    ]),
  );

describe('a state as known on a day', () => {
  it('has the events of the later version and the figures as they were entered by then', () => {
    const renamed = sampleEvent({ id: 'e', title: 'As it is called now', learnedAt: dayTime('2023-01-04') });
    const now = state({
      incident: sampleIncident({ revision: 48, status: 'closed' }),
      events: new Map([['e', { event: renamed, deletedAt: null }]]),
      figures: figures({ low: 76_600_000, deletedAt: null }),
    });
    const entered = state({
      incident: sampleIncident({ revision: 4, status: 'open' }),
      figures: figures({ low: 37_000_000, deletedAt: null }),
    });
    const known = knownBy(now, EVENING, entered);
    expect(known.events.get('e')?.event.title).toBe('As it is called now');
    expect(known.figures.get('f0')?.figure.low).toBe(37_000_000);
    expect(known.incident).toMatchObject({ revision: 48, status: 'open' });
  });

  it('has no figure that this version of the record holds for deleted', () => {
    const now = state({ figures: figures({ low: 1, deletedAt: EVENING }, { low: 2, deletedAt: null }) });
    const entered = state({ figures: figures({ low: 1, deletedAt: null }, { low: 2, deletedAt: null }) });
    expect([...knownBy(now, EVENING, entered).figures.keys()]).toEqual(['f1']);
  });
});
