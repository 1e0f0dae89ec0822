import { describe, expect, it } from 'vitest';
import { dayTime, sampleSource } from '@/core/incident/event.sample';
import type { Revision } from '@/core/incident/record/revision';
import { instant } from '@/core/time/instant';
import { withReadableReasons } from './readable-reasons';
import type { LinkReader } from './reader';

const memo = sampleSource({
  id: 'memo',
  privilege: {
    ...{ designation: 'work-product', basis: 'Draft', assertedBy: 'L. Kim' },
    ...{ asserterId: 'kim', recipients: [] },
  },
});
const moved = { from: dayTime('2023-01-05'), to: dayTime('2023-01-04') };
const revisionWith = (...sources: readonly (typeof memo)[]): Revision => ({
  ...{ seq: 7, at: instant(0), actor: { id: 'kim', name: 'L. Kim' }, reason: 'As the memo says' },
  payload: {
    ...{ type: 'event.changed', eventId: 'call', version: 2 },
    changes: { start: moved, sources: { from: [], to: sources } },
  },
});
const COUNSEL: LinkReader = { audience: 'counsel', maker: { userId: 'kim', role: 'counsel' } };
const OTHERS: readonly LinkReader[] = [
  { audience: 'executives', maker: { userId: 'kim', role: 'counsel' } },
  { audience: 'counsel', maker: { userId: 'marsh', role: 'commander' } },
];

const reasonFor = (reader: LinkReader, revision: Revision, now = memo.privilege) => {
  const sources = new Map([['call', new Map(now && [['memo', now]])]]);
  const privileges = new Map(now && [['detection', now]]);
  return withReadableReasons(reader, [revision], { sources, privileges }).map((told) =>
    told.payload === null ? null : told.reason,
  );
};

describe('the reason of a change behind a share link', () => {
  it('is told where every source that the change repeats is the reader’s to read', () => {
    expect(reasonFor(COUNSEL, revisionWith(memo))).toEqual(['As the memo says']);
    const filing = sampleSource({ id: 'filing' });
    for (const reader of OTHERS) expect(reasonFor(reader, revisionWith(filing))).toEqual(['As the memo says']);
  });
  it('is not told where it was given for many events at once', () => {
    const many: Revision = {
      ...{ seq: 7, at: instant(0), actor: { id: 'kim', name: 'L. Kim' }, reason: 'As counsel said' },
      payload: {
        ...{ type: 'bulk.changed', bulkId: 'b', change: { kind: 'shift', micros: 1 }, count: 2, rowsHash: '' },
      },
    };
    for (const reader of [COUNSEL, ...OTHERS]) expect(reasonFor(reader, many)).toEqual([null]);
  });
  it('is not told beside a source that is privileged against them, then or now', () => {
    for (const reader of OTHERS) {
      expect(reasonFor(reader, revisionWith(memo), null)).toEqual([null]);
      expect(reasonFor(reader, revisionWith({ ...memo, privilege: null }))).toEqual([null]);
    }
  });
  it('is not told beside a time that was or is relative to an event which is privileged against them', () => {
    const relativeTo = { milestone: 'detected', eventId: 'detection', earliest: null, latest: null } as const;
    const [before, after] = [{ ...moved.from, relativeTo }, moved.to];
    for (const start of [
      { from: before, to: after },
      { from: after, to: before },
    ]) {
      const changed: Revision = {
        ...revisionWith(),
        payload: { type: 'event.changed', eventId: 'call', version: 2, changes: { start } },
      };
      expect(reasonFor(COUNSEL, changed)).toEqual(['As the memo says']);
      for (const reader of OTHERS) {
        expect(reasonFor(reader, changed)).toEqual([null]);
        expect(reasonFor(reader, changed, null)).toEqual(['As the memo says']);
      }
    }
  });
});
