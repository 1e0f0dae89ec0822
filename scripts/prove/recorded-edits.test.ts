import { describe, expect, it } from 'vitest';
import type { Change } from '@/client/outbox/change';
import type { RevisionOut } from '@/core/contracts/revision';
import { instant } from '@/core/time/instant';
import type { Edit } from './editor';
import { faultsIn } from './recorded-edits';

const HASH = '0'.repeat(64);

const titled = (seq: number, from: string, reason = 'token'): RevisionOut => ({
  ...{ seq, at: '2023-01-06T09:12:00Z', actor: { id: 'u', name: 'J. Marsh' }, type: 'event.changed', summary: '' },
  payload: { type: 'event.changed', eventId: 'e1', version: seq, changes: { title: { from, to: 'token' } } },
  ...{ reason, salt: HASH, payloadHash: HASH, prevHash: HASH, hash: HASH },
});

const change: Change = {
  id: 'c1',
  command: { type: 'event.change', eventId: 'e1', expectedVersion: null, changes: { title: 'token' }, reason: 'token' },
  of: null,
  seen: { title: 'before' },
  madeAt: instant(0),
  origin: null,
  phase: { kind: 'waiting', attempts: 0 },
};

const made = (edit: Partial<Edit> = {}) => new Map([['token', { seen: [change.seen], settled: [change], ...edit }]]);

describe('the edits held against the record', () => {
  it('are well where each is there once, over what its author saw', () => {
    expect(faultsIn([titled(2, 'before'), titled(3, 'x', 'another')], made())).toEqual([]);
  });

  it('are lost where one was acknowledged and is not there', () => {
    expect(faultsIn([], made())).toEqual(['token: its title was acknowledged and is not on the record']);
    expect(faultsIn([], made({ settled: [] }))).toEqual([]);
  });

  it('are repeated where one is there twice, unless its author insisted on it', () => {
    const twice = [titled(2, 'before'), titled(4, 'before')];
    expect(faultsIn(twice, made())).toEqual(['token: its title is there too often']);
    expect(faultsIn(twice, made({ seen: [change.seen, { title: 'before' }] }))).toEqual([]);
  });

  it('overwrote somebody’s where its author had not seen that', () => {
    expect(faultsIn([titled(2, 'by somebody else')], made())).toEqual(['token: overwrote an unseen title']);
  });
});
