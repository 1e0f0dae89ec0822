import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '@/core/incident/event';
import { dayTime, sampleEvent, sampleFigure, sampleIncident } from '@/core/incident/event.sample';
import { layersOf, withEntries } from '@/core/incident/record/layered-map';
import { redactedForLink } from '@/core/share/redaction';
import { type Instant, instant } from '@/core/time/instant';
import { eventsIn, figuresIn } from './past-parts';

describe('events in their order', () => {
  it('are the same for a state that differs by a few from one that was put in order, as put in order by itself', () => {
    const timed = (id: number, day: number) =>
      sampleEvent({ id: `${id}`.padStart(5, '0'), start: dayTime(`2023-01-${`${day}`.padStart(2, '0')}`) });
    const recordsOf = (events: readonly IncidentEvent[], deletedAt: Instant | null = null) =>
      new Map(events.map((event) => [event.id, { event, deletedAt }]));
    const base = recordsOf(Array.from({ length: 1_500 }, (_, index) => timed(index, 1 + ((index * 7) % 28))));
    const moved = recordsOf([timed(3, 30), timed(900, 1), timed(2_000, 14), sampleEvent({ id: '02001', start: null })]);
    const events = withEntries(withEntries(base, moved), recordsOf([timed(7, 1)], instant(1)));
    const { incident, figures, evidence } = { incident: sampleIncident(), figures: new Map(), evidence: new Map() };
    eventsIn({ incident, events: base, figures, evidence });
    const byItself = eventsIn({ incident, events: new Map(events), figures, evidence });
    expect(layersOf(events)?.below).toBe(base);
    expect(eventsIn({ incident, events, figures, evidence })).toEqual(byItself);
    expect(byItself).toHaveLength(1_501);
  });
});

describe('figures in their order', () => {
  it('are in that of their entry also for whoever is not told when that was', () => {
    const audiences = ['executives'] as const;
    const figures = ['b', 'a', 'c'].map((id, index) => sampleFigure({ id, audiences, createdAt: instant(index + 1) }));
    const state = {
      incident: sampleIncident(),
      events: new Map(),
      figures: new Map(figures.map((figure) => [figure.id, { figure, deletedAt: null }])),
      evidence: new Map(),
    };
    const released = new Map(figures.map(({ id }) => [id, audiences]));
    const now = { events: new Map(), privileges: new Map(), sources: new Map(), figures: released, summary: [] };
    const shown = redactedForLink({ audience: 'executives', maker: null }, state, now);
    expect(figuresIn(state).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(figuresIn(shown).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});
