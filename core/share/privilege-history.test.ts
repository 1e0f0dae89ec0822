import { describe, expect, it } from 'vitest';
import type { EventFields, Privilege } from '@/core/incident/event';
import { sampleFields, sampleSource } from '@/core/incident/event.sample';
import type { RecordedRevision, Revision, RevisionPayload } from '@/core/incident/record/revision';
import { instant } from '@/core/time/instant';
import { assertionsOver } from './privilege-history';

const ID = 'event-1';
const OWN: Privilege = {
  ...{ designation: 'attorney-client', basis: 'Request for advice', assertedBy: 'Counsel' },
  ...{ asserterId: 'rivera', recipients: ['General counsel'] },
};
const memo = sampleSource({ id: 'memo', privilege: OWN });

/** Numbered from 1, by one after the other. */
const recorded = (...payloads: readonly RevisionPayload[]): readonly Revision[] =>
  payloads.map((payload, index) => ({
    ...{ seq: index + 1, at: instant((index + 1) * 1_000_000), payload, reason: `reason ${index + 1}` },
    actor: { id: `user-${index + 1}`, name: `Person ${index + 1}` },
  }));

const created = (fields: Partial<EventFields>): RevisionPayload => ({
  ...{ type: 'event.created', eventId: ID },
  fields: sampleFields(fields),
});
const changed = (from: Partial<EventFields>, to: Partial<EventFields>): RevisionPayload => ({
  ...{ type: 'event.changed', eventId: ID, version: 2 },
  changes: Object.fromEntries(
    Object.entries(to).map(([key, value]) => [key, { from: from[key as keyof EventFields], to: value }]),
  ),
});
const deleted: RevisionPayload = { type: 'event.deleted', eventId: ID, version: 2, title: 'x' };
const over = (...payloads: readonly RevisionPayload[]) => assertionsOver(ID, recorded(...payloads));

describe('the assertions over an event', () => {
  it('say who entered one and when, and stay open while it stands', () => {
    expect(over(created({}), changed({ privilege: null }, { privilege: OWN }))).toMatchObject([
      { source: null, privilege: OWN, asserted: { revision: 2, actor: { name: 'Person 2' } }, ended: null },
    ]);
  });
  it('keep one while it is reworded, and say how it is worded now', () => {
    const reworded = { ...OWN, basis: 'Draft for counsel' };
    expect(over(created({ privilege: OWN }), changed({ privilege: OWN }, { privilege: reworded }))).toMatchObject([
      { privilege: reworded, asserted: { revision: 1 }, ended: null },
    ]);
  });
  it('say who lifted one and why, and count another one after it as its own', () => {
    const [first, second, ...others] = over(
      created({ privilege: OWN }),
      changed({ privilege: OWN }, { privilege: null }),
      changed({ privilege: null }, { privilege: OWN }),
    );
    expect(first?.ended).toMatchObject({ how: 'lifted', actor: { name: 'Person 2' }, reason: 'reason 2' });
    expect(second).toMatchObject({ asserted: { revision: 3 }, ended: null });
    expect(others).toEqual([]);
  });
  it('tell a source that is privileged no more from one that is gone', () => {
    const open = { ...memo, privilege: null };
    expect(over(created({ sources: [memo] }), changed({ sources: [memo] }, { sources: [open] }))).toMatchObject([
      { source: { id: 'memo' }, ended: { how: 'lifted' } },
    ]);
    expect(over(created({ sources: [memo] }), changed({ sources: [memo] }, { sources: [] }))).toMatchObject([
      { ended: { how: 'removed', revision: 2 } },
    ]);
  });
  it('go on where an event that was deleted is restored', () => {
    expect(over(created({ privilege: OWN }), deleted)).toMatchObject([{ ended: { how: 'removed' } }]);
    const restored: RevisionPayload = {
      ...{ type: 'event.restored', eventId: ID, version: 3, fromVersion: 1 },
      fields: sampleFields({ privilege: OWN }),
    };
    expect(over(created({ privilege: OWN }), deleted, restored)).toMatchObject([
      { asserted: { revision: 1 }, ended: null },
    ]);
  });
  it('are read out of the rows of imports and of bulk changes', () => {
    const rowsHash = '0'.repeat(64);
    const [first, second] = recorded(
      {
        ...{ type: 'bulk.imported', importId: 'i', format: 'table', zone: 'UTC', count: 1, refusedCount: 0, rowsHash },
        file: { name: 'a.csv', sha256: rowsHash, sizeBytes: 1 },
      },
      { type: 'bulk.changed', bulkId: 'b', change: { kind: 'delete' }, count: 1, rowsHash },
    );
    if (!first || !second) throw new Error('There are two');
    const revisions: readonly RecordedRevision[] = [
      { ...first, rows: [{ eventId: ID, fields: sampleFields({ privilege: OWN }) }] },
      { ...second, rows: [{ eventId: ID, version: 2, isDeleted: true, changes: {} }] },
    ];
    expect(assertionsOver(ID, revisions)).toMatchObject([
      { asserted: { revision: 1 }, ended: { revision: 2, how: 'removed' } },
    ]);
  });
  it('are forgotten with an event that was erased, and have lost their beginning where its earlier wording was', () => {
    const erased = { seqs: [1], ground: 'Order of the court', eventId: ID };
    expect(over(created({ privilege: OWN }), { type: 'erasure.event', ...erased, remains: null })).toEqual([]);
    const [gone, erasure] = recorded(created({ privilege: OWN }), {
      ...{ type: 'erasure.event', ...erased },
      remains: { version: 1, createdAt: instant(0), fields: sampleFields({ privilege: OWN }) },
    });
    if (!gone || !erasure) throw new Error('There are two');
    const left: RecordedRevision = { seq: 1, at: gone.at, actor: gone.actor, type: 'event.created', payload: null };
    expect(assertionsOver(ID, [left, erasure])).toMatchObject([{ asserted: null, since: 2, ended: null }]);
  });
});
