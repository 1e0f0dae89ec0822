// Writes events through the API as fast as they are acknowledged, and remembers which were.
import { z } from 'zod';

export interface Api {
  readonly url: string;
  readonly token: string;
}

const Created = z.object({ id: z.string() });
const Opened = z.object({ ref: z.string() });
const Page = z.object({ events: z.array(z.object({ id: z.string() })), nextCursor: z.string().nullable() });
const Revisions = z.object({ revisions: z.array(z.object({ seq: z.number() })), nextAfter: z.number().nullable() });

export async function openIncident(api: Api): Promise<string> {
  return Opened.parse(await (await call(api, '/incidents', { title: 'A trial of kills' })).json()).ref;
}

/** Writes until the server is gone, telling of each acknowledged event. Gives the ids that it answered 201 to. */
export async function writeUntilDown(api: Api, ref: string, writer: number, tell: () => void): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let index = 0; ; index += 1) {
    try {
      const event = { title: `Writer ${writer}, event ${index}`, when: '2023-01-05T14:05:00Z' };
      const response = await call(api, `/incidents/${ref}/events`, event);
      if (response.status !== 201) return acknowledged;
      acknowledged.push(Created.parse(await response.json()).id);
      tell();
    } catch (failure) {
      if (failure instanceof z.ZodError) throw failure;
      return acknowledged;
    }
  }
}

export async function eventIds(api: Api, ref: string): Promise<Set<string>> {
  const ids = new Set<string>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = Page.parse(await (await call(api, `/incidents/${ref}/events?limit=1000${query}`)).json());
    for (const { id } of page.events) ids.add(id);
    cursor = page.nextCursor;
  }
  return ids;
}

export async function revisionNumbers(api: Api, ref: string): Promise<number[]> {
  const numbers: number[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const page = Revisions.parse(await (await call(api, `/incidents/${ref}/revisions?after=${after}`)).json());
    numbers.push(...page.revisions.map(({ seq }) => seq));
    after = page.nextAfter;
  }
  return numbers;
}

function call({ url, token }: Api, path: string, body?: object): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const request = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  return fetch(`${url}/api/v1${path}`, request);
}
