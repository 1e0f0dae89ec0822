import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { apiOver } from '../api';
import { laterRevisionsQuery } from './later-revisions';

const revision = (seq: number) => ({
  ...{ seq, at: '2023-01-05T16:00:00Z', actor: { id: 'user-1', name: 'J. Marsh' }, type: 'event.created' },
  ...{ summary: 'J. Marsh added “Noticed”', payload: {}, salt: '', payloadHash: '', prevHash: '', hash: `hash ${seq}` },
});

const problem = (status: number) => Response.json({ type: 'about:blank', title: 'Not found', status }, { status });

function read(answer: Response) {
  const asked: string[] = [];
  const api = apiOver(async (address) => {
    asked.push(String(address));
    return answer;
  });
  const reading = new QueryClient().fetchQuery(laterRevisionsQuery(api, 'incident-1', 12));
  return { asked, reading };
}

describe('laterRevisionsQuery', () => {
  it('asks from the document’s own revision on, and tells its hash from what came later', async () => {
    const { asked, reading } = read(Response.json({ revisions: [12, 13, 14].map(revision), nextAfter: 14 }));
    const { later, ...rest } = Object(await reading);
    expect(rest).toEqual({ kind: 'read', hash: 'hash 12', hasMore: true });
    expect(later.map(({ seq }: { seq: number }) => seq)).toEqual([13, 14]);
    expect(asked).toEqual(['/api/v1/incidents/incident-1/revisions?after=11&limit=1000']);
  });

  it('knows of no hash where the record ends before that', async () => {
    const answer = Response.json({ revisions: [], nextAfter: null });
    expect(await read(answer).reading).toEqual({ kind: 'read', hash: null, later: [], hasMore: false });
  });

  it('takes a refusal for an answer, and a failure for none', async () => {
    expect(await read(problem(404)).reading).toEqual({ kind: 'no-member' });
    expect(await read(problem(401)).reading).toEqual({ kind: 'no-member' });
    await expect(read(problem(500)).reading).rejects.toThrow('500');
  });
});
