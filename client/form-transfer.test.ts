import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendForm } from './form-transfer';

/** A request that is answered by the test. */
class SampleRequest {
  static last: SampleRequest;
  readonly upload: { onprogress?: (sent: { loaded: number; total: number }) => void } = {};
  readonly headers = new Map<string, string>();
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  status = 0;
  responseText = '';
  address = '';

  constructor() {
    SampleRequest.last = this;
  }

  open(_method: string, address: string): void {
    this.address = address;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }

  send(): void {}

  abort(): void {
    this.onabort();
  }

  answer(status: number, body: unknown): void {
    this.status = status;
    this.responseText = typeof body === 'string' ? body : JSON.stringify(body);
    this.onload();
  }
}

beforeEach(() => {
  vi.stubGlobal('XMLHttpRequest', SampleRequest);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function sent(signal = new AbortController().signal) {
  const told: number[] = [];
  const outcome = sendForm(
    {
      path: '/incidents/1/evidence',
      form: new FormData(),
      idempotencyKey: 'key-1',
      onProgress: (sentBytes, totalBytes) => told.push(sentBytes / totalBytes),
      signal,
    },
    (body) => (Object(body).id === undefined ? null : String(Object(body).id)),
  );
  return { outcome, told, request: SampleRequest.last };
}

const problem = (status: number, detail?: string) => ({ type: 'about:blank', title: 'No', status, detail });

describe('sending a form', () => {
  it('goes to the API under its key, and tells how far it is', async () => {
    const { outcome, told, request } = sent();
    request.upload.onprogress?.({ loaded: 1, total: 4 });
    request.answer(201, { id: 'e1' });
    expect(await outcome).toEqual({ ok: true, value: 'e1' });
    expect([request.address, request.headers.get('idempotency-key'), told]).toEqual([
      '/api/v1/incidents/1/evidence',
      'key-1',
      [0.25],
    ]);
  });

  it('is refused with what the server says', async () => {
    const { outcome, request } = sent();
    request.answer(422, problem(422));
    expect(await outcome).toMatchObject({ error: { kind: 'problem', status: 422, problem: { title: 'No' } } });
  });

  it.each([
    ['asks for patience', 429, problem(429)],
    ['fails', 500, problem(500)],
    ['answers in words that nobody understands', 404, '<html>'],
    ['accepts it in words that nobody understands', 201, { name: 'a later server' }],
  ])('can be tried again where the server %s', async (_, status, body) => {
    const { outcome, request } = sent();
    request.answer(status, body);
    expect(await outcome).toEqual({ ok: false, error: { kind: 'broken', detail: `The server answered ${status}.` } });
  });

  it('can be tried again where the disk is full, which is said', async () => {
    const { outcome, request } = sent();
    request.answer(507, problem(507, 'The disk is full.'));
    expect(await outcome).toEqual({ ok: false, error: { kind: 'broken', detail: 'The disk is full.' } });
  });

  it('can be called off', async () => {
    const calling = new AbortController();
    const { outcome } = sent(calling.signal);
    calling.abort();
    expect(await outcome).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });
});
