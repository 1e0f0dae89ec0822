import { describe, expect, it } from 'vitest';
import { sampleFigure, sampleIncident } from '@/core/incident/event.sample';
import { redactedForLink } from '@/core/share/redaction';
import { instant } from '@/core/time/instant';
import { figuresIn } from './past-parts';

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
