import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleIncident } from '@/core/incident/event.sample';
import { ok } from '@/core/result';
import { instant } from '@/core/time/instant';
import { baseState } from '../base-state';
import { makeChange } from '../outbox/make-change';
import { EMPTY_OUTBOX } from '../outbox/outbox';
import { COMMANDER } from '../server.sample';
import { stepWords } from '../step-words';
import { type Step, stepBack } from './step';
import { NOTHING_TO_UNDO, type UndoStacks } from './undo-stacks';
import { Undoing } from './undoing';

const IDS = ['e1', 'e2', 'e3'];

/** Takes back that all of them were set to recovery. @param since what somebody else set some of them to */
function undone(since: Readonly<Record<string, 'detection'>>) {
  const events = IDS.map((id) => sampleEvent({ id, version: 2, category: since[id] ?? 'recovery' }));
  const state = baseState({ incident: sampleIncident(), events, figures: [], evidence: [] });
  const changes = { category: { from: 'context', to: 'recovery' } } as const;
  const rows = IDS.map((eventId) => ({ eventId, version: 2, isDeleted: false, changes }));
  const command = { type: 'events.undo', rows, undoes: 'many', revision: null } as const;
  const step: Step = { command, left: {}, undoes: 'many', origin: { kind: 'undo', changeId: 'many' } };
  let stacks: UndoStacks = { ...NOTHING_TO_UNDO, undo: [step] };
  const bench = { base: state, outbox: EMPTY_OUTBOX, author: COMMANDER, newId: () => 'undo', now: () => instant(0) };
  const undoing = new Undoing({
    standing: () => ({ outbox: EMPTY_OUTBOX, stacks }),
    update: (part) => {
      stacks = part.stacks ?? stacks;
    },
    shown: () => state,
    make: (asked, origin) => {
      const made = makeChange(bench, asked, origin);
      if (!made.ok) return made;
      return ok(made.value.kind === 'made' ? { change: made.value.change, back: stepBack(made.value) } : null);
    },
    pump: () => undefined,
  });
  const outcome = undoing.undo();
  return outcome.kind === 'taken' ? stepWords(outcome, state) : outcome.kind;
}

describe('what was changed of many events', () => {
  it('is taken back of all of them', () => {
    expect(undone({})).toBe('3 events are as before');
  });
  it('is taken back but for those that somebody changed again since, and that is said as the record says it', () => {
    expect(undone({ e2: 'detection' })).toBe('2 events are as before, and 1 that was changed since stays');
    expect(undone({ e2: 'detection', e3: 'detection' })).toBe(
      '1 event is as before, and 2 that were changed since stay',
    );
  });
  it('is not taken back where they all were', () => {
    expect(undone({ e1: 'detection', e2: 'detection', e3: 'detection' })).toBe('overtaken');
  });
});
