import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent, sampleIncident } from '@/core/incident/event.sample';
import { baseState } from '../base-state';
import { comparisonOf } from './past-comparison';

const state = (...events: ReturnType<typeof sampleEvent>[]) =>
  baseState({ incident: sampleIncident({ zone: 'UTC' }), events, figures: [], evidence: [] });

const moved = sampleEvent({ id: 'moved', start: dayTime('2022-12-01') });
const removed = sampleEvent({ id: 'removed' });
const added = sampleEvent({ id: 'added' });

describe('two states held against each other', () => {
  const after = { ...moved, start: dayTime('2022-11-25') };
  const { shown, emphasis, ghosts } = comparisonOf(state(moved, removed), state(after, added));

  it('show the later one with what the earlier one had besides', () => {
    expect([...shown.events.keys()]).toEqual(['moved', 'added', 'removed']);
    expect(shown.events.get('moved')?.event).toBe(after);
  });

  it('mark what became of every event', () => {
    expect([...emphasis].sort()).toEqual([
      ['added', 'added'],
      ['moved', 'moved'],
      ['removed', 'removed'],
    ]);
  });

  it('draw a moved event also where it stood before', () => {
    expect(ghosts).toEqual([
      { eventId: 'moved', start: moved.start, end: null, kind: 'formerly', label: 'Formerly 1 December 2022' },
    ]);
  });
});
