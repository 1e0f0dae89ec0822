import { afterAll, describe, expect, it, vi } from 'vitest';
import { API_ROOT } from '@/core/contracts/api-root';
import { closeDatabase } from '../db/connection/client';
import { type Person, person } from '../testing/people';
import { NO_BODY } from './body';
import { endpoint, NO_QUERY } from './endpoint';
import { inOwnLine } from './own-line';

afterAll(closeDatabase);

/** An endpoint that answers nobody before it is told to, and counts whom it is at work for. */
function slow(method: 'GET' | 'POST') {
  const atWork: string[] = [];
  let release: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    release = resolve;
  });
  const contract = {
    ...{ summary: 'Is slow', query: NO_QUERY, body: NO_BODY },
    answer: { status: 200, description: 'Nothing' } as const,
  };
  const { serve } = endpoint(method, '/slow', contract, async ({ user }) => {
    atWork.push(user.id);
    await told;
    return new Response(null);
  });
  const ask = async ({ token }: Person, signal?: AbortSignal): Promise<number> => {
    const headers = { authorization: `Bearer ${token}` };
    const request = new Request(`http://localhost:3000${API_ROOT}/slow`, { method, headers, signal });
    return (await serve(request, { params: Promise.resolve({}) })).status;
  };
  return { atWork, release, ask };
}

const times = <T>(count: number, work: () => T): readonly T[] => Array.from({ length: count }, work);

describe('readings of one person', () => {
  it('wait for each other, and keep nobody else waiting', async () => {
    const { atWork, release, ask } = slow('GET');
    const [greedy, other] = [await person(), await person()];
    const asked = [...times(30, () => ask(greedy))];
    await vi.waitFor(() => expect(atWork).toHaveLength(4));
    asked.push(ask(other));
    await vi.waitFor(() => expect(atWork).toContain(other.user.id));
    expect(atWork).toHaveLength(5);
    release();
    expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
    expect(atWork).toHaveLength(31);
  });

  it('are passed over once their client is gone', async () => {
    const { atWork, release, ask } = slow('GET');
    const who = await person();
    const client = new AbortController();
    const working = times(4, () => ask(who));
    await vi.waitFor(() => expect(atWork).toHaveLength(4));
    const waiting = times(3, () => ask(who, client.signal));
    client.abort();
    release();
    expect(await Promise.all(waiting)).toEqual([499, 499, 499]);
    await Promise.all(working);
    expect(atWork).toHaveLength(4);
  });
});

describe('changes of one person', () => {
  it('wait for no reading of theirs', async () => {
    const { atWork, release, ask } = slow('POST');
    const who = await person();
    const asked = times(6, () => ask(who));
    await vi.waitFor(() => expect(atWork).toHaveLength(6));
    release();
    await Promise.all(asked);
  });
});

describe('inOwnLine', () => {
  it('goes on after one that fails', async () => {
    const { signal } = new AbortController();
    const failing = times(5, () => inOwnLine('somebody', signal, () => Promise.reject(new Error('failed'))));
    expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(times(5, () => 'rejected'));
    expect(await inOwnLine('somebody', signal, async () => 'answered')).toBe('answered');
  });
});
