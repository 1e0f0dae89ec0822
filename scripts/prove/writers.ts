// Writes events and changes them through the API as fast as they are acknowledged, over every outage, and remembers what
// was acknowledged.
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

export interface Api {
  readonly url: string;
  readonly token: string;
}

/** A change that the server said is on the record. */
export interface Acknowledged {
  readonly seq: number;
  readonly eventId: string;
  readonly title: string;
  readonly beganMs: number;
  readonly answeredMs: number;
}

const Opened = z.object({ id: z.string(), ref: z.string() });
const Event = z.object({ id: z.string(), version: z.number() });
const RETRY_AFTER_MS = 25;
const PROBED_EVERY_MS = 100;
/** A server that was just killed may leave a connection on which nothing ever comes. */
const PATIENCE_MS = 5_000;

export async function openIncident(api: Api, title: string): Promise<z.infer<typeof Opened>> {
  return Opened.parse(await (await call(api, 'POST', '/incidents', { title })).json());
}

export class Writers {
  readonly acknowledged: Acknowledged[] = [];
  private readonly stopping = new AbortController();
  private readonly writing: readonly Promise<void>[];

  constructor(
    private readonly api: Api,
    private readonly ref: string,
    count: number,
  ) {
    this.writing = Array.from({ length: count }, (_, writer) => this.write(writer));
  }

  /** Waits for what is on its way, and throws what went wrong other than an outage. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.writing);
  }

  /**
   * When the first request was answered that was begun after `sinceMs`. Asks without waiting for what it asked before: a
   * writer whose request hangs in an outage says nothing about when the next one would have been answered.
   */
  async answeredAfter(sinceMs: number, withinMs: number): Promise<number> {
    for (let probe = 0; performance.now() < sinceMs + withinMs; probe += 1) {
      void this.once('POST', '/events', { title: `Probe ${probe}` });
      await pause(PROBED_EVERY_MS);
      const first = this.acknowledged.find(({ beganMs }) => beganMs > sinceMs);
      if (first !== undefined) return first.answeredMs;
    }
    throw new Error(`Nothing was acknowledged within ${withinMs / 1_000} s`);
  }

  private async write(writer: number): Promise<void> {
    for (let index = 0; !this.stopping.signal.aborted; index += 1) {
      const created = await this.once('POST', '/events', { title: `Writer ${writer}, event ${index}` });
      const changed = { title: `Writer ${writer}, event ${index}, changed` };
      if (created) await this.once('PATCH', `/events/${created.id}`, changed);
      else await pause(RETRY_AFTER_MS);
    }
  }

  /** Undefined where no answer came that says it is done. */
  private async once(method: 'POST' | 'PATCH', path: string, body: { readonly title: string }) {
    const beganMs = performance.now();
    const response = await call(this.api, method, `/incidents/${this.ref}${path}`, body).catch(() => undefined);
    if (response === undefined || response.status >= 500) return undefined;
    const text = await response.text().catch(() => undefined);
    if (text === undefined) return undefined;
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text}`);
    const { id } = Event.parse(JSON.parse(text));
    const seq = Number(response.headers.get('onset-revision'));
    this.acknowledged.push({ seq, eventId: id, title: body.title, beganMs, answeredMs: performance.now() });
    return { id };
  }
}

export function call({ url, token }: Api, method: string, path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': '*' };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return fetch(`${url}/api/v1${path}`, { method, headers, signal, ...(body && { body: JSON.stringify(body) }) });
}
