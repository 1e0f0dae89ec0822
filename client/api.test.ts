import { describe, expect, it } from 'vitest';
import { type ApiRequest, apiOver } from './api';

const GET: ApiRequest = { method: 'GET', path: '/incidents' };

const answering = (response: () => Response | Promise<never>) => {
  const asked: { path: string; init: RequestInit | undefined }[] = [];
  const api = apiOver(async (input, init) => {
    asked.push({ path: String(input), init });
    return response();
  });
  return { api, asked };
};

const asText = (body: unknown) => {
  if (typeof body !== 'object' || body === null || !('text' in body)) throw new TypeError('No text');
  return body.text;
};

describe('the API client', () => {
  it('sends the version and the key of a change as headers', async () => {
    const { api, asked } = answering(() => Response.json({ text: 'x' }));
    await api({ ...GET, method: 'PATCH', ifMatch: 3, idempotencyKey: 'k', body: { title: 'T' } }, asText);
    const headers = new Headers(asked[0]?.init?.headers);
    expect([asked[0]?.path, headers.get('if-match'), headers.get('idempotency-key'), asked[0]?.init?.body]).toEqual([
      '/api/v1/incidents',
      '"3"',
      'k',
      '{"title":"T"}',
    ]);
  });
  it('reads the answer and the number of the revision that it made', async () => {
    const { api } = answering(() => Response.json({ text: 'x' }, { headers: { 'onset-revision': '31' } }));
    expect(await api(GET, asText)).toEqual({ ok: true, value: { value: 'x', revision: 31 } });
  });
  it('takes an empty answer for none', async () => {
    const { api } = answering(() => new Response(null, { status: 204 }));
    expect(await api(GET, (body) => body)).toEqual({ ok: true, value: { value: null, revision: null } });
  });
  it('hands on a refusal with its problem details', async () => {
    const problem = { type: 'about:blank', title: 'Stale', status: 412, current: { id: 'e1' } };
    const { api } = answering(() => Response.json(problem, { status: 412 }));
    expect(await api(GET, asText)).toEqual({ ok: false, error: { kind: 'problem', status: 412, problem } });
  });
  it.each([
    ['a server that fails', () => Response.json({ type: 'about:blank', title: 'Oh', status: 503 }, { status: 503 })],
    [
      'one that asks for patience',
      () => Response.json({ type: 'x', title: 'Slow down', status: 429 }, { status: 429 }),
    ],
    ['a page from something in between', () => new Response('<html>Gateway</html>', { status: 200 })],
    ['an answer of another shape', () => Response.json({ other: true })],
    ['a refusal in other words', () => Response.json({ nope: true }, { status: 404 })],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('has %s tried again', async (_, response) => {
    const answer = await answering(response).api(GET, asText);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });
  it('leaves a request that was called off to whoever called it off', async () => {
    const controller = new AbortController();
    const { api } = answering(() => Promise.reject(new DOMException('Aborted', 'AbortError')));
    controller.abort();
    await expect(api({ ...GET, signal: controller.signal }, asText)).rejects.toThrow('Aborted');
  });
});
