import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Member } from '@/core/share/redaction';
import { IncidentStream, type StreamRequest } from './incident-stream';
import { Wakes } from './wakes';
import { WatchedIncident } from './watched-incident';

const READER: Member = { userId: 'user-1', role: 'responder' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function opened(head: number, some: Partial<StreamRequest> = {}) {
  const incident = new WatchedIncident();
  const wakes = new Wakes();
  const connection = new AbortController();
  const stream = new IncidentStream({
    ...{ incidentId: 'incident-1', reader: READER, after: undefined, signal: connection.signal, beatMs: 1_000 },
    head: async () => head,
    readerNow: async () => READER,
    live: {
      isClosed: false,
      watch: (_, wake) => {
        incident.add(wake);
        return { incident, stop: () => incident.remove(wake) };
      },
      watchAccess: (userId, wake) => wakes.add(userId, wake),
    },
    ...some,
  });
  const reader = stream.readable().pipeThrough(new TextDecoderStream()).getReader();
  const take = async () => (await reader.read()).value;
  return { incident, connection, reader, take, doubt: () => wakes.wake(READER.userId) };
}

const ids = (words: string | undefined) => [...(words ?? '').matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

/** Reads until the stream waits for news. */
async function beginning({ take }: ReturnType<typeof opened>) {
  await take();
  const numbers: number[] = [];
  for (let words = await take(); ; words = await take()) {
    if (words?.startsWith('event: presence')) return numbers;
    numbers.push(...ids(words));
  }
}

describe('an event stream', () => {
  it('says how soon to come again, then the present number', async () => {
    const { take } = opened(7);
    expect(await take()).toBe('retry: 1000\n\n');
    expect(await take()).toBe('event: revision\nid: 7\ndata: {"seq":7}\n\n');
  });
  it('tells whoever was away every number that they missed', async () => {
    expect(await beginning(opened(7, { after: 4 }))).toEqual([5, 6, 7]);
  });
  it('tells nothing to whoever missed nothing', async () => {
    expect(await beginning(opened(7, { after: 7 }))).toEqual([]);
  });
  it('tells nothing while it asks whether the reader may still read, and then goes on', async () => {
    let answer: (reader: Member | null) => void = () => undefined;
    const readerNow = () => new Promise<Member | null>((resolve) => (answer = resolve));
    const stream = opened(7, { readerNow });
    await beginning(stream);
    stream.doubt();
    stream.incident.reach(8);
    const next = stream.take();
    expect(await Promise.race([next, Promise.resolve('nothing yet')])).toBe('nothing yet');
    answer(READER);
    expect(ids(await next)).toEqual([8]);
  });
  it('goes by the last question, in whatever order they are answered', async () => {
    const answers: ((reader: Member) => void)[] = [];
    const readerNow = () => new Promise<Member>((resolve) => answers.push(resolve));
    const stream = opened(7, { readerNow, reader: { ...READER, role: 'counsel' } });
    await beginning(stream);
    stream.doubt();
    stream.doubt();
    answers[1]?.(READER);
    answers[0]?.({ ...READER, role: 'counsel' });
    const privilege = {
      assertedBy: 'B',
      asserterId: 'user-2',
      designation: 'attorney-client',
      basis: '',
      recipients: [],
    } as const;
    const event = { id: 'event-1', privilege };
    stream.incident.show([
      { incidentId: 'incident-1', userId: 'user-2', name: 'B', role: 'counsel', event, editing: null },
    ]);
    expect(await stream.take()).toContain('"eventId":null');
  });
  it('ends without another word for a reader who may not read any longer', async () => {
    const stream = opened(7, { readerNow: async () => null });
    await beginning(stream);
    stream.doubt();
    stream.incident.reach(8);
    expect(await stream.take()).toBeUndefined();
  });
  it('tells the last number alone to whoever missed more than a thousand', async () => {
    expect(await beginning(opened(1_500, { after: 500 }))).toHaveLength(1_000);
    expect(await beginning(opened(1_501, { after: 500 }))).toEqual([1_501]);
  });
  it('tells the present number to whoever has one that never was', async () => {
    expect(await beginning(opened(7, { after: 99 }))).toEqual([7]);
  });
  it('tells every number between, where one notice stands for several revisions', async () => {
    const stream = opened(7);
    await beginning(stream);
    stream.incident.reach(10);
    expect(ids(await stream.take())).toEqual([8, 9, 10]);
  });
  it('holds one number for a reader who does not read, however much happens', async () => {
    const stream = opened(7);
    await beginning(stream);
    for (let head = 8; head <= 5_000; head += 1) stream.incident.reach(head);
    expect(ids(await stream.take())).toEqual([5_000]);
  });
  it('shows in silence that it is there', async () => {
    const stream = opened(7);
    await beginning(stream);
    const silence = stream.take();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await silence).toBe(':\n\n');
  });
  it('ends once the reader may not read any longer', async () => {
    let reader: Member | null = READER;
    const stream = opened(7, { readerNow: async () => reader });
    await beginning(stream);
    reader = null;
    const last = stream.reader.read();
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await last).done || (await stream.reader.read()).done).toBe(true);
    expect(stream.incident.isWatched).toBe(false);
  });
  it('goes on where nobody can say whether the reader still may', async () => {
    const stream = opened(7, { readerNow: () => Promise.reject(new Error('The database is down')) });
    await beginning(stream);
    const next = stream.take();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await next).toBe(':\n\n');
  });
  it('lets go of a reader who takes nothing any more', async () => {
    const stream = opened(7);
    await beginning(stream);
    stream.incident.reach(8);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(stream.incident.isWatched).toBe(false);
  });
  it('begins nothing before it is read, and leaves nothing once it is cut', async () => {
    const stream = opened(7);
    expect(stream.incident.isWatched).toBe(false);
    await beginning(stream);
    expect(stream.incident.isWatched).toBe(true);
    stream.connection.abort();
    expect(stream.incident.isWatched).toBe(false);
    expect((await stream.reader.read()).done).toBe(true);
  });
});
