import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import type { Command } from '../deciding/command';
import { decide } from '../deciding/decide';
import { inverseOf } from '../deciding/inverse';
import type { EventFields } from '../event';
import { dayTime, sampleFields, sampleFigure, sampleIncident } from '../event.sample';
import { advance, replay } from './replay';
import type { Revision, RevisionDraft } from './revision';
import { type IncidentState, liveEvents, liveFigures, viewOf } from './state';

const AUTHOR = { actor: { id: 'u', name: 'J. Marsh' }, role: 'counsel' } as const;
const COMMANDER = { ...AUTHOR, role: 'commander' } as const;

const numbered = (draft: RevisionDraft, seq: number): Revision => ({
  ...draft,
  seq,
  at: instant(1_672_934_400_000_000 + seq),
  actor: AUTHOR.actor,
});

const { id: _id, ref, revision: _revision, version: _version, createdAt: _createdAt, ...fields } = sampleIncident();
const opened = numbered({ payload: { type: 'incident.created', ref, fields }, reason: null }, 1);

/** Applies a command as the one write path does; a refusal changes nothing. */
function applied(state: IncidentState, command: Command, revisions: Revision[]): IncidentState {
  const author = command.type === 'incident.change' ? COMMANDER : AUTHOR;
  const decision = decide(viewOf(state), command, author);
  if (!decision.ok || decision.value.kind === 'unchanged') return state;
  const revision = numbered(decision.value.revision, revisions.length + 1);
  revisions.push(revision);
  return advance(state, 'incident-1', revision);
}

const eventId = fc.constantFrom('a', 'b', 'c');
const date = fc.constantFrom('2023-01-01', '2023-01-05', '2023-01-09');
const eventFields = fc
  .record({ title: fc.string({ minLength: 1 }), day: date, tags: fc.array(fc.string()) })
  .map(({ title, day, tags }) => sampleFields({ title, start: dayTime(day), tags }));
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('event.create' as const), eventId, fields: eventFields }),
  fc.record({
    type: fc.constant('event.change' as const),
    eventId,
    expectedVersion: fc.constant(null),
    changes: eventFields.map(({ title, start, tags }): Partial<EventFields> => ({ title, start, tags })),
  }),
  fc.record({ type: fc.constant('event.delete' as const), eventId, expectedVersion: fc.constant(null) }),
  fc.record({
    type: fc.constant('event.restore' as const),
    eventId,
    fromVersion: fc.constant(1),
    fields: eventFields,
  }),
  fc.record({
    type: fc.constant('figure.create' as const),
    figureId: fc.constantFrom('f', 'g'),
    fields: fc.nat().map((low) => sampleFigure({ low })),
  }),
  fc.record({
    type: fc.constant('incident.change' as const),
    expectedVersion: fc.constant(null),
    changes: fc.record({ title: fc.string({ minLength: 1 }), status: fc.constantFrom('open', 'closed') }),
  }),
);

describe('replaying revisions', () => {
  it('gives the state that the commands led to', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        const revisions = [opened];
        let state = replay('incident-1', revisions);
        for (const one of commands) state = applied(state, one, revisions);
        expect(replay('incident-1', revisions)).toEqual(state);
        expect(state.incident.revision).toBe(revisions.length);
      }),
    );
  });

  it('gives every event a version one higher with each of its revisions', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        const revisions = [opened];
        let state = replay('incident-1', revisions);
        for (const one of commands) state = applied(state, one, revisions);
        for (const [id, { event }] of state.events) {
          const own = revisions.filter(({ payload }) => 'eventId' in payload && payload.eventId === id);
          expect(event.version).toBe(own.length);
        }
      }),
    );
  });

  it('goes on from any earlier state, which stays as it was', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), fc.nat(), (commands, cut) => {
        const revisions = [opened];
        let state = replay('incident-1', revisions);
        for (const one of commands) state = applied(state, one, revisions);
        const count = 1 + (cut % revisions.length);
        const earlier = replay('incident-1', revisions.slice(0, count));
        expect(replay('incident-1', revisions.slice(count), earlier)).toEqual(state);
        expect(earlier).toEqual(replay('incident-1', revisions.slice(0, count)));
      }),
    );
  });

  it('keeps what no revision touched as the same object', () => {
    const before = replay('incident-1', [opened]);
    const after = applied(before, { type: 'event.create', eventId: 'a', fields: sampleFields() }, [opened]);
    expect(after.figures).toBe(before.figures);
    expect(after.events).not.toBe(before.events);
    expect(after.incident).not.toBe(before.incident);
  });

  it('keeps the incident where a change is shown that has no revision of its own yet', () => {
    const before = replay('incident-1', [opened]);
    const revisions: Revision[] = [opened];
    applied(before, { type: 'event.create', eventId: 'a', fields: sampleFields() }, revisions);
    const shown = advance(before, 'incident-1', {
      ...(revisions[1] as Revision),
      seq: before.incident.revision,
    });
    expect(shown.events.has('a')).toBe(true);
    expect(shown.incident).toBe(before.incident);
  });

  it('takes the rows of one revision as they come', () => {
    const rows = ['a', 'b', 'c'].map((eventId) => ({ eventId, fields: sampleFields({ title: eventId }) }));
    const payload = {
      ...{ type: 'bulk.imported' as const, importId: 'i', format: 'table', zone: 'UTC', count: 3, refusedCount: 0 },
      ...{ rowsHash: '0'.repeat(64), file: { name: 'x.csv', sha256: '0'.repeat(64), sizeBytes: 3 } },
    };
    const imported = { ...numbered({ payload, reason: null }, 2), rows };
    const inParts = [0, 1, 2].map((at) => ({ ...imported, rows: rows.slice(at, at + 1) }));
    expect(replay('incident-1', [opened, ...inParts])).toEqual(replay('incident-1', [opened, imported]));
    expect(() => replay('incident-1', [opened, imported, opened])).toThrow('Revision 3 is missing');
  });

  it('refuses revisions with a gap', () => {
    expect(() => replay('incident-1', [opened, { ...opened, seq: 3 }])).toThrow('Revision 2 is missing');
    expect(() => replay('incident-1', [{ ...opened, seq: 3 }], replay('incident-1', [opened]))).toThrow(
      'Revision 2 is missing',
    );
  });

  it('refuses an empty record', () => {
    expect(() => replay('incident-1', [])).toThrow('at least one revision');
  });
});

describe('undoing a revision', () => {
  it('takes back what the revision did to the live events, figures and incident', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
        const revisions = [opened];
        let state = replay('incident-1', revisions);
        for (const one of commands) {
          const before = state;
          state = applied(state, one, revisions);
          const last = revisions.at(-1);
          if (state === before || last === undefined) continue;
          const touched = 'eventId' in last.payload ? before.events.get(last.payload.eventId) : undefined;
          const undo = inverseOf(last.payload, touched && touched.deletedAt === null ? touched.event : null);
          const undone = undo ? applied(state, undo, [...revisions]) : state;
          expect(contentOf(undone)).toEqual(contentOf(before));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** What people see: without the counters that an undo moves on. */
const contentOf = (state: IncidentState) => ({
  incident: { ...state.incident, revision: 0, version: 0 },
  events: liveEvents(state)
    .map((event) => ({ ...event, version: 0, updatedAt: 0 }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
  figures: liveFigures(state)
    .map((figure) => ({ ...figure, version: 0, updatedAt: 0 }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});
