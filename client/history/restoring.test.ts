import { describe, expect, it } from 'vitest';
import type { RevisionOut } from '@/core/contracts/revision';
import { ok } from '@/core/result';
import type { Api, ApiRequest } from '../api';
import { deletionIn, restoringMutation, takenBackIn } from './restoring';

const revision = (type: string, payload: RevisionOut['payload']): RevisionOut =>
  ({ seq: 7, type, payload }) as RevisionOut;

describe('what a revision deleted', () => {
  it('is one event, as it was before, or many', () => {
    expect(deletionIn(revision('event.deleted', { eventId: 'e1', version: 3, title: 'A' }))).toEqual({
      ...{ kind: 'one', eventId: 'e1', version: 2 },
    });
    expect(deletionIn(revision('bulk.changed', { change: { kind: 'delete' }, count: 2 }))).toEqual({
      ...{ kind: 'many', revision: 7 },
    });
  });

  it('is nothing where events were changed, or what was said was erased', () => {
    expect(deletionIn(revision('bulk.changed', { change: { kind: 'tags' } }))).toBeNull();
    expect(deletionIn(revision('event.changed', { eventId: 'e1', version: 3 }))).toBeNull();
    expect(deletionIn(revision('event.deleted', null))).toBeNull();
  });

  it('is told to be taken back by the revision that does', () => {
    expect(takenBackIn(revision('bulk.changed', { change: { kind: 'undo', undoes: 4 } }))).toBe(4);
    expect(takenBackIn(revision('bulk.changed', { change: { kind: 'delete' } }))).toBeNull();
  });

  it('is brought back as one revision, and how many they are is told', async () => {
    const asked: ApiRequest[] = [];
    const api: Api = async (request, read) => {
      asked.push(request);
      const left = { count: 0, events: [] };
      return ok({ value: read({ revision: 8, changed: 2, unchanged: 0, left }), revision: 8 });
    };
    const { mutationFn } = restoringMutation({ api }, 'i1');
    expect(await mutationFn?.({ kind: 'many', revision: 7 }, {} as never)).toBe('Restored 2 events');
    expect(asked).toEqual([{ method: 'POST', path: '/incidents/i1/bulk/undo', body: { revision: 7 } }]);
  });
});
