import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BulkChange } from '@/core/incident/deciding/bulk-change';
import type { Command } from '@/core/incident/deciding/command';
import { decideUnexplained } from '@/core/incident/deciding/decide';
import { sampleEvent, sampleIncident } from '@/core/incident/event.sample';
import { advance } from '@/core/incident/record/replay';
import { type IncidentState, viewOf } from '@/core/incident/record/state';
import { AUDIENCES, CATEGORIES } from '@/core/incident/vocabulary';
import { ONGOING } from '@/core/time/approximate-time';
import { instant } from '@/core/time/instant';
import { endsBeforeStart } from '@/core/time/order';
import { deltaArbitrary, timeArbitrary } from '@/core/time/time.arbitrary';
import { eventFields } from '../outbox/fields';
import { stepBack } from './step';

const author = { actor: { id: 'marsh', name: 'J. Marsh' }, role: 'counsel' } as const;
const IDS = ['0', '1', '2'];

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values));

const held = fc.record({
  start: fc.option(timeArbitrary),
  end: fc.oneof(fc.constantFrom(null, ONGOING), timeArbitrary),
  tags: some(['a', 'b', 'c']),
  audiences: some(AUDIENCES),
  isDeleted: fc.boolean(),
});

const stateArbitrary = fc.tuple(held, held, held).map((events): IncidentState => {
  const records = events.map(({ start, end, isDeleted, ...fields }, index) => {
    const isInOrder = start !== null && !endsBeforeStart(start, end);
    const event = sampleEvent({ ...fields, id: String(index), start, end: isInOrder ? end : null });
    return [event.id, { event, deletedAt: isDeleted ? instant(1) : null }] as const;
  });
  return { incident: sampleIncident(), events: new Map(records), figures: new Map(), evidence: new Map() };
});

const bulkChange: fc.Arbitrary<BulkChange> = fc.oneof(
  fc.constantFrom(...CATEGORIES).map((category) => ({ kind: 'category' as const, category })),
  fc.record({ kind: fc.constant('audiences' as const), add: some(AUDIENCES), remove: some(AUDIENCES) }),
  fc.record({ kind: fc.constant('tags' as const), add: some(['a', 'd']), remove: some(['a', 'b']) }),
  deltaArbitrary.map((micros) => ({ kind: 'shift' as const, micros })),
  fc.constant({ kind: 'delete' as const }),
);

const command: fc.Arbitrary<Command> = fc.oneof(
  bulkChange.map(
    (change) => ({ type: 'events.edit', eventIds: IDS, change, basedOn: null, isInsisted: false }) as const,
  ),
  fc
    .record({ start: timeArbitrary, end: fc.option(timeArbitrary) }, { requiredKeys: [] })
    .map((changes) => ({ type: 'event.change', eventId: '0', expectedVersion: null, changes }) as const),
  fc.constant({ type: 'event.delete', eventId: '1', expectedVersion: null } as const),
);

/** Null where it changes nothing, or is refused. */
function made(before: IncidentState, asked: Command) {
  const decided = decideUnexplained(viewOf(before), asked, author);
  if (!decided.ok || decided.value.kind === 'unchanged') return null;
  const { payload, rows = [] } = decided.value.revision;
  const change = { id: 'c', command: asked, seen: {}, of: null, madeAt: instant(0), origin: null } as const;
  const back = stepBack({ payload, rows, before, change: { ...change, phase: { kind: 'waiting', attempts: 0 } } });
  const revision = { ...decided.value.revision, seq: 2, at: instant(2), actor: author.actor };
  return { after: advance(before, before.incident.id, revision), back };
}

const said = ({ events }: IncidentState) =>
  [...events.values()].map(({ event, deletedAt }) => ({ ...eventFields(event), isDeleted: deletedAt !== null }));

describe('whatever is changed', () => {
  it('is as it was once it is undone, and as it became once that is undone', () => {
    fc.assert(
      fc.property(stateArbitrary, command, (before, asked) => {
        const first = made(before, asked);
        if (first === null) return;
        const undone = first.back && made(first.after, first.back.command);
        expect(undone && said(undone.after)).toEqual(said(before));
        const again = undone?.back && made(undone.after, undone.back.command);
        expect(again && said(again.after)).toEqual(said(first.after));
      }),
    );
  });
});
