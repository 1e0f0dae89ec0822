import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import type { RevisionOut } from '@/core/contracts/revision';
import { aboutIncident, incidentKey, revisionsKey } from '../incident-key';
import type { QueryPort } from '../incident-queries';
import { recentReasonsQuery } from './recent-reasons';
import { noticeUnsaid, readRecordAgain } from './record-news';

const INCIDENT = 'incident-1';
/** Nothing is read from it: the keys alone count. */
const NOWHERE: Pick<QueryPort, 'api'> = { api: () => Promise.reject(new Error('Nobody asks')) };
const KEYS = {
  state: incidentKey(INCIDENT),
  history: revisionsKey(INCIDENT),
  'one event, as of its version': [...revisionsKey(INCIDENT), 'event', 'event-1', 4],
  members: [...aboutIncident(INCIDENT), 'members'],
  'reasons to give again': recentReasonsQuery(NOWHERE, INCIDENT).queryKey,
  'another incident': incidentKey('incident-2'),
};

/** Which of them were read again, all of them having been read once before. */
async function readAgainBy(news: (queryClient: QueryClient) => unknown): Promise<readonly string[]> {
  const queryClient = new QueryClient();
  const read: string[] = [];
  for (const [name, queryKey] of Object.entries(KEYS)) {
    queryClient.setQueryData(queryKey, 0);
    const queryFn = () => read.push(name);
    new QueryObserver(queryClient, { queryKey, queryFn, staleTime: Number.POSITIVE_INFINITY }).subscribe(
      () => undefined,
    );
  }
  await news(queryClient);
  await expect.poll(() => queryClient.isFetching()).toBe(0);
  queryClient.clear();
  return read;
}

const revision = (type: string, payload: object | null = { type, eventId: 'event-1', version: 5 }) =>
  ({ type, payload }) as RevisionOut;

it('a new revision has the state and the history read again, and nothing that names what it is of', async () => {
  const read = await readAgainBy((queryClient) => readRecordAgain(queryClient, INCIDENT));
  expect(read).toEqual(['state', 'history']);
});

it('an erasure has all else about the incident read again, earlier revisions too', async () => {
  const came = [revision('event.changed'), revision('erasure.event')];
  const read = await readAgainBy((queryClient) => noticeUnsaid(queryClient, INCIDENT, came));
  expect(read).toEqual(['history', 'one event, as of its version', 'members', 'reasons to give again']);
});

it('what is withheld may have taken anything away', async () => {
  const came = [revision('event.changed', null)];
  const read = await readAgainBy((queryClient) => noticeUnsaid(queryClient, INCIDENT, came));
  expect(read).toEqual(['history', 'one event, as of its version', 'members', 'reasons to give again']);
});

it('a change of one event leaves the others as they were read', async () => {
  const came = [revision('event.changed')];
  expect(await readAgainBy((queryClient) => noticeUnsaid(queryClient, INCIDENT, came))).toEqual([]);
});
