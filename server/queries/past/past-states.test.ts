import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleIncident } from '@/core/incident/event.sample';
import { withEntries } from '@/core/incident/record/layered-map';
import type { IncidentState } from '@/core/incident/record/state';
import { PastStates } from './past-states';

const stateAt = (revision: number, eventCount = 0): IncidentState => ({
  incident: sampleIncident({ revision }),
  events: new Map(
    Array.from({ length: eventCount }, (_, index) => [`${index}`, { event: sampleEvent(), deletedAt: null }]),
  ),
  figures: new Map(),
  evidence: new Map(),
});

describe('the states that are kept', () => {
  it('give the nearest that is not later', () => {
    const states = new PastStates();
    for (const revision of [10, 30, 20]) states.keep('a', stateAt(revision), 40);
    expect(states.nearest('a', 29)?.incident.revision).toBe(20);
    expect(states.nearest('a', 30)?.incident.revision).toBe(30);
    expect(states.nearest('a', 9)).toBeUndefined();
    expect(states.nearest('b', 30)).toBeUndefined();
  });

  it('are dropped, those not asked for the longest first, where they are too many', () => {
    const states = new PastStates(20);
    states.keep('a', stateAt(1, 8), 1);
    states.keep('b', stateAt(1, 8), 1);
    states.nearest('a', 1);
    states.keep('c', stateAt(1, 8), 1);
    expect(states.nearest('b', 1)).toBeUndefined();
    expect(states.nearest('a', 1)).toBeDefined();
    expect(states.nearest('c', 1)).toBeDefined();
  });

  it('count once what several share, as long as one of them is kept', () => {
    const states = new PastStates(2_100);
    const imported = stateAt(1, 1_500);
    const changed = (revision: number) => ({
      ...stateAt(revision),
      events: withEntries(imported.events, new Map([['0', { event: sampleEvent(), deletedAt: null }]])),
    });
    states.keep('a', imported, 9);
    for (const revision of [2, 3, 4]) states.keep('a', changed(revision), 9);
    for (const revision of [1, 2, 3, 4]) expect(states.nearest('a', revision)?.incident.revision).toBe(revision);
    states.keep('b', stateAt(1, 1_500), 9);
    expect(states.nearest('a', 4)).toBeUndefined();
    expect(states.nearest('b', 1)).toBeDefined();
  });

  it('do not include one that is larger than all may be together', () => {
    const states = new PastStates(20);
    states.keep('a', stateAt(1, 40), 1);
    expect(states.nearest('a', 1)).toBeUndefined();
  });

  it('are forgotten with an erasure, and readings that began before it bring none back', () => {
    const states = new PastStates();
    states.keep('a', stateAt(3), 4);
    states.check('a', 5, true);
    expect(states.nearest('a', 3)).toBeUndefined();
    states.keep('a', stateAt(3), 4);
    expect(states.nearest('a', 3)).toBeUndefined();
    states.keep('a', stateAt(3), 5);
    expect(states.nearest('a', 3)).toBeDefined();
  });
});
