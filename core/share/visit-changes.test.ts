import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '@/core/incident/event';
import { dayTime, sampleEvent, sampleFigure, sampleIncident } from '@/core/incident/event.sample';
import type { Figure } from '@/core/incident/figure';
import type { Incident } from '@/core/incident/incident';
import type { IncidentState } from '@/core/incident/record/state';
import { ONGOING } from '@/core/time/approximate-time';
import { hasChanges, visitChanges } from './visit-changes';

const state = (
  events: readonly IncidentEvent[] = [],
  figures: readonly Figure[] = [],
  incident: Partial<Incident> = {},
): IncidentState => ({
  incident: sampleIncident(incident),
  events: new Map(events.map((event) => [event.id, { event, deletedAt: null }])),
  figures: new Map(figures.map((figure) => [figure.id, { figure, deletedAt: null }])),
  evidence: new Map(),
});
const NO_REASONS = { events: new Map<string, string>(), figures: new Map<string, string>() };
const between = (before: IncidentState, after: IncidentState, reasons = NO_REASONS) =>
  visitChanges({ before, after, reasons });

const event = (some: Partial<IncidentEvent> = {}) => sampleEvent({ id: 'e', ...some });

describe('what changed between two visits', () => {
  it('is nothing where nothing did', () => {
    expect(hasChanges(between(state([event()]), state([event()])))).toBe(false);
  });

  it('is an entry that was added, with the reason', () => {
    const reasons = { ...NO_REASONS, events: new Map([['e', 'found in the logs']]) };
    expect(between(state(), state([event()]), reasons).entries.get('e')).toEqual({
      ...{ kind: 'added', reason: 'found in the logs' },
    });
  });

  it('is an entry that was moved, with where it stood', () => {
    const moved = event({ start: dayTime('2023-01-04') });
    expect(between(state([event()]), state([moved])).entries.get('e')).toEqual({
      ...{ kind: 'moved', start: dayTime('2023-01-05'), end: null, reason: null },
    });
    expect(between(state([event()]), state([event({ end: ONGOING })])).entries.get('e')).toMatchObject({
      kind: 'moved',
    });
  });

  it('is no move where the same time is only said in other words', () => {
    const restated = event({ start: { ...dayTime('2023-01-05'), statedAs: 'the fifth' } });
    expect(hasChanges(between(state([event()]), state([restated])))).toBe(false);
  });

  it('is an entry that reads differently', () => {
    const after = state([event({ executiveText: 'In plain words.' })]);
    expect(between(state([event()]), after).entries.get('e')).toEqual({ kind: 'reworded' });
  });

  it('is how many entries are gone, and nothing about them', () => {
    const changes = between(state([event({ title: 'SECRET' })]), state());
    expect(changes.goneCount).toBe(1);
    expect(JSON.stringify([...changes.entries])).not.toContain('SECRET');
  });

  it('is a figure that was revised, with what it was', () => {
    const [was, is] = [sampleFigure({ low: 37 }), sampleFigure({ low: 40 })];
    expect(between(state([], [was]), state([], [is])).figures.get('figure-1')).toEqual({
      ...{ kind: 'revised', was, reason: null },
    });
    expect(between(state(), state([], [is])).figures.get('figure-1')).toMatchObject({ kind: 'added' });
  });

  it('is the status and the summary of the incident', () => {
    const changes = between(
      state([], [], { status: 'open' }),
      state([], [], { status: 'contained', summary: 'Stopped.' }),
    );
    expect(changes).toMatchObject({ formerStatus: 'open', isSummaryChanged: true });
  });
});
