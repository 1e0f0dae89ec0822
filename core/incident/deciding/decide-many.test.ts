import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent, sampleIncident } from '../event.sample';
import { advance } from '../record/replay';
import { type ChangedRow, isChangedRow, type RevisionDraft } from '../record/revision';
import { type IncidentState, viewOf } from '../record/state';
import type { BulkChange } from './bulk-change';
import { decide, decideUnexplained } from './decide';

const AUTHOR = { actor: { id: 'u', name: 'J. Marsh' }, role: 'responder' } as const;
const AT = sampleEvent().createdAt;

const STATE: IncidentState = {
  incident: sampleIncident(),
  events: new Map(
    [
      sampleEvent({ id: 'a', start: dayTime('2023-01-05'), tags: ['old'], version: 3 }),
      sampleEvent({ id: 'b', start: null, tags: [], version: 1 }),
      sampleEvent({ id: 'c', start: dayTime('2023-01-06'), milestone: 'detected' }),
    ].map((event) => [event.id, { event, deletedAt: null }]),
  ),
  figures: new Map(),
  evidence: new Map(),
};

const edit = (change: BulkChange, eventIds: readonly string[], reason: string | null = null) =>
  ({ type: 'events.edit', eventIds, change, basedOn: null, isInsisted: false, reason }) as const;

function drafted(command: Parameters<typeof decide>[1], state = STATE): RevisionDraft {
  const decided = decide(viewOf(state), command, AUTHOR);
  if (!decided.ok || decided.value.kind !== 'accepted') throw new Error('It was not accepted');
  return decided.value.revision;
}
const rowsOf = ({ rows = [] }: RevisionDraft): readonly ChangedRow[] => rows.filter(isChangedRow);
const advanced = (draft: RevisionDraft, state = STATE) =>
  advance(state, 'i', { ...draft, seq: 9, at: AT, actor: AUTHOR.actor });

describe('one change of many events', () => {
  it('says of each what it was and becomes, and leaves out what is so already', () => {
    const draft = drafted(edit({ kind: 'tags', add: ['new'], remove: ['old'] }, ['a', 'b']));
    expect(rowsOf(draft)).toEqual([
      { eventId: 'a', version: 4, isDeleted: false, changes: { tags: { from: ['old'], to: ['new'] } } },
      { eventId: 'b', version: 2, isDeleted: false, changes: { tags: { from: [], to: ['new'] } } },
    ]);
    // Tags can name people, so the revision itself does not say them.
    expect(draft.payload).toMatchObject({ change: { kind: 'tags' }, count: 2 });
    expect(decide(viewOf(STATE), edit({ kind: 'tags', add: [], remove: ['x'] }, ['a']), AUTHOR)).toMatchObject({
      value: { kind: 'unchanged' },
    });
  });

  it('moves what has a date, and asks why where a milestone moves', () => {
    const shift = { kind: 'shift', micros: 86_400_000_000 } as const;
    expect(rowsOf(drafted(edit(shift, ['a', 'b'])))).toMatchObject([
      { eventId: 'a', changes: { start: { to: { statedAs: '6 January 2023' } } } },
    ]);
    expect(decide(viewOf(STATE), edit(shift, ['a', 'c']), AUTHOR)).toMatchObject({
      error: { kind: 'invalid', errors: [{ pointer: '/reason' }] },
    });
    expect(decideUnexplained(viewOf(STATE), edit(shift, ['a', 'c']), AUTHOR).ok).toBe(true);
    expect(rowsOf(drafted(edit(shift, ['a', 'c'], 'The clock was wrong')))).toHaveLength(2);
  });

  it('is taken back as one, but for what was changed again', () => {
    const made = drafted(edit({ kind: 'category', category: 'recovery' }, ['a', 'b', 'c']));
    const then = advanced(made);
    const again = advanced(drafted(edit({ kind: 'category', category: 'response' }, ['c']), then), then);
    const undo = drafted({ type: 'events.undo', rows: rowsOf(made), undoes: 'x', revision: 9 }, again);
    expect(rowsOf(undo).map(({ eventId }) => eventId)).toEqual(['a', 'b']);
    const back = advanced(undo, again);
    expect(back.events.get('a')?.event.category).toBe(STATE.events.get('a')?.event.category);
    expect(back.events.get('c')?.event.category).toBe('response');
  });

  it('brings back what it deleted', () => {
    const made = drafted(edit({ kind: 'delete' }, ['a', 'b']));
    const then = advanced(made);
    expect(then.events.get('a')?.deletedAt).toBe(AT);
    const undo = drafted({ type: 'events.undo', rows: rowsOf(made), undoes: 'x', revision: 9 }, then);
    expect(advanced(undo, then).events.get('a')).toMatchObject({
      deletedAt: null,
      event: { version: 5, tags: ['old'] },
    });
  });
});
