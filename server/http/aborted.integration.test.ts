import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { API_ROOT } from '@/core/contracts/api-root';
import { closeDatabase } from '../db/connection/client';
import { log } from '../log/log';
import { openCase } from '../testing/case';
import { person } from '../testing/people';
import { postEvent } from './endpoints/events';

afterAll(closeDatabase);
afterEach(() => {
  vi.restoreAllMocks();
});

/** A body of which half comes, and then what happens. */
const broken = (end: (controller: ReadableStreamDefaultController<Uint8Array>) => void) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"title": "Half a th'));
      end(controller);
    },
  });

async function post(ref: string, token: string, body: ReadableStream<Uint8Array>, signal?: AbortSignal) {
  const request = new Request(`http://localhost:3000${API_ROOT}/incidents/${ref}/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...{ body, signal, duplex: 'half' },
  });
  return postEvent.serve(request, { params: Promise.resolve({ ref }) });
}

describe('a client that breaks off', () => {
  it('is no failure of the server, and nothing to report', async () => {
    const error = vi.spyOn(log, 'error');
    const who = await person();
    const { ref } = await openCase(who);
    const client = new AbortController();
    const body = broken((controller) => {
      client.abort();
      controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
    });
    expect((await post(ref, who.token, body, client.signal)).status).toBe(499);
    expect(error).not.toHaveBeenCalled();
  });

  it('is told from a failure while the client waits', async () => {
    const error = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const who = await person();
    const { ref } = await openCase(who);
    const body = broken((controller) => controller.error(new Error('Something is wrong here')));
    expect((await post(ref, who.token, body)).status).toBe(500);
    expect(error).toHaveBeenCalledOnce();
  });
});
