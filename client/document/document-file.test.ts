import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { documentFileQuery } from './document-file';

const AT = { incidentId: 'incident-1', documentId: 'document-1' };

function asking(answer: () => Response) {
  const ask = vi.fn(async () => answer());
  const queryClient = new QueryClient();
  return { ask, read: () => queryClient.fetchQuery(Object(documentFileQuery(ask, AT))) as Promise<Blob> };
}

describe('the file of a document', () => {
  it('is asked for once', async () => {
    const { ask, read } = asking(() => new Response('%PDF'));
    expect(await (await read()).text()).toBe('%PDF');
    await read();
    expect(ask.mock.calls).toEqual([
      ['/api/v1/incidents/incident-1/documents/document-1/file', expect.objectContaining({ cache: 'no-store' })],
    ]);
  });
  it('is refused in the words of the server', async () => {
    const problem = {
      type: 'urn:onset:problem:gone',
      title: 'Gone',
      status: 410,
      detail: 'Something was erased since.',
    };
    const { read } = asking(() => Response.json(problem, { status: 410 }));
    await expect(read()).rejects.toThrow('Something was erased since.');
  });
  it('says so where the server does not answer, or answers nonsense', async () => {
    const gone = asking(() => {
      throw new TypeError('Failed to fetch');
    });
    await expect(gone.read()).rejects.toThrow('The server did not answer');
    await expect(asking(() => new Response('<html>', { status: 502 })).read()).rejects.toThrow('answered 502');
  });
});
