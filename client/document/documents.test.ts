import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import type { DocumentOut, DocumentState } from '@/core/contracts/document';
import { USUAL_DOCUMENT } from '@/core/contracts/document-choices';
import { ok, type Result, refuse } from '@/core/result';
import { instant } from '@/core/time/instant';
import type { Api, ApiFailure, ApiRequest } from '../api';
import { NotDone } from '../asked-at-once';
import { discardDocumentMutation, documentFileAddress, documentsQuery, makeDocumentMutation } from './documents';

const documentAt = (state: DocumentState): DocumentOut => ({
  ...{ id: 'document-1', state, revision: 3, audience: null, madeBy: 'A. Rivera', madeAt: '2023-01-05T00:00:00Z' },
  ...{ fileName: 'INC-2023-0001-chronology-r3.pdf', sha256: null, keptUntil: null, isOwn: true, mayDiscard: true },
  ...{ choices: USUAL_DOCUMENT, entries: 12, pages: null, sizeBytes: null, ahead: null, elapsedMs: null },
  ...{ expectedMs: 2_000, problem: null },
});

function over(...answers: readonly Result<unknown, ApiFailure>[]) {
  const requests: ApiRequest[] = [];
  const left = [...answers];
  const api: Api = async (request, read) => {
    const { signal: _, ...said } = request;
    requests.push(said);
    const answer = left.length > 1 ? left.shift() : left[0];
    if (!answer) throw new Error('Nothing was to be asked');
    return answer.ok ? ok({ value: read(answer.value), revision: null }) : answer;
  };
  const queryClient = new QueryClient();
  return { requests, port: { api, queryClient, now: () => instant(0) } };
}

/** Reads it, and tells when it would be read again: in milliseconds, or not at all. */
async function readOnce({ queryClient }: ReturnType<typeof over>['port'], options: ReturnType<typeof documentsQuery>) {
  await queryClient.fetchQuery(Object(options));
  const query = queryClient.getQueryCache().find({ queryKey: options.queryKey });
  const { refetchInterval } = Object(options);
  return refetchInterval(query);
}

describe('the documents of an incident', () => {
  it.each<[DocumentState, number | false]>([
    ['waiting', 1_000],
    ['reading', 1_000],
    ['printing', 1_000],
    ['ready', false],
    ['cancelled', false],
    ['gone', false],
  ])('are looked at again while one is %s: %s', async (state, again) => {
    const { requests, port } = over(ok({ documents: [documentAt('failed'), documentAt(state)] }));
    expect(await readOnce(port, documentsQuery(port, 'incident-1'))).toBe(again);
    expect(requests).toEqual([{ method: 'GET', path: '/incidents/incident-1/documents' }]);
  });

  it('have files at addresses of their own', () => {
    expect(documentFileAddress('incident-1', 'document-1')).toBe(
      '/api/v1/incidents/incident-1/documents/document-1/file',
    );
  });
});

const mutate = <Variables, Answer>(
  { queryClient }: { readonly queryClient: QueryClient },
  options: ReturnType<typeof makeDocumentMutation> | ReturnType<typeof discardDocumentMutation>,
  variables: Variables,
) =>
  queryClient
    .getMutationCache()
    .build<Answer, Error, Variables, unknown>(queryClient, Object(options))
    .execute(variables);

describe('having one made', () => {
  const request = { input: { cover: 'For the board' }, idempotencyKey: 'key-1' };

  it('is asked under a key, and has the list read again', async () => {
    const { requests, port } = over(ok(documentAt('waiting')));
    const stale = vi.spyOn(port.queryClient, 'invalidateQueries');
    expect(await mutate(port, makeDocumentMutation(port, 'incident-1'), request)).toEqual(documentAt('waiting'));
    expect(requests).toEqual([
      { method: 'POST', path: '/incidents/incident-1/documents', body: request.input, idempotencyKey: 'key-1' },
    ]);
    expect(stale).toHaveBeenCalledWith({ queryKey: ['incident', 'incident-1', 'documents'] });
  });

  it.each<[string, ApiFailure, string, string]>([
    [
      'a field',
      {
        ...{ kind: 'problem', status: 422 },
        problem: {
          type: 'x',
          title: 'x',
          status: 422,
          errors: [{ pointer: '/asOf', detail: 'There is no revision 9.' }],
        },
      },
      ...(['/asOf', 'There is no revision 9.'] as const),
    ],
    [
      'too much at once, in the words of the server',
      {
        kind: 'unreachable',
        detail: '429',
        problem: { type: 'x', title: 'x', status: 429, detail: 'You wait for 3.' },
      },
      ...(['', 'You wait for 3.'] as const),
    ],
    ['no answer', { kind: 'unreachable', detail: 'down' }, '', 'The server did not answer. Try again.'],
  ])('is refused for %s', async (_, failure, pointer, detail) => {
    const { port } = over(refuse(failure));
    const refused = mutate(port, makeDocumentMutation(port, 'incident-1'), request);
    await expect(refused).rejects.toThrow(NotDone);
    await expect(refused).rejects.toMatchObject({ errors: [{ pointer, detail }] });
  });
});

describe('discarding one', () => {
  it('asks for that, and has the list read again', async () => {
    const { requests, port } = over(ok(null));
    const stale = vi.spyOn(port.queryClient, 'invalidateQueries');
    await mutate(port, discardDocumentMutation(port, 'incident-1'), 'document-1');
    expect(requests).toEqual([{ method: 'DELETE', path: '/incidents/incident-1/documents/document-1' }]);
    expect(stale).toHaveBeenCalled();
  });
});
