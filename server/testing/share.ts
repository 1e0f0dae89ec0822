// For integration tests: a share link as its reader opens it, through the handlers that Next calls. The pages are stood in
// for by all that they are given, as JSON, so that what a test does not find cannot stand in the HTML either.

import { madeShareLinkSchema } from '@/core/contracts/share-link';
import type { LinkAudience } from '@/core/incident/vocabulary';
import { shareStreamRoute } from '../http/share/live';
import { type SharePages, shareRoute } from '../http/share/page';
import { sharePdfRoute } from '../http/share/pdf';
import { call } from './api';
import type { Person } from './people';

const asEntries = (_key: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

const PAGES: SharePages = {
  entry: async () => 'ENTRY',
  closed: async () => 'CLOSED',
  passcode: async ({ problem }) => `PASSCODE ${problem}`,
  shared: async ({ shared, zone, isZoneUnknown, mark }) =>
    JSON.stringify({ shared, zone, isZoneUnknown, mark }, asEntries),
};

const route = shareRoute(PAGES);
const stream = shareStreamRoute(PAGES);
const pdf = sharePdfRoute(PAGES);

type Headers = Readonly<Record<string, string>>;

const contextOf = (id: string) => ({ params: Promise.resolve({ id }) });
const addressOf = (id: string, rest = '') => `http://localhost:3000/s/${id}${rest}`;

export interface LinkParts {
  readonly id: string;
  readonly secret: string;
}

export function partsOf(url: string): LinkParts {
  const [, id = '', secret = ''] = /\/s\/([^#]+)#(.+)$/.exec(url) ?? [];
  return { id, secret };
}

/** Posts the code, as the entry page does. */
export const post = (id: string, form: Headers, headers: Headers = {}): Promise<Response> =>
  route.POST(
    new Request(addressOf(id), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(form).toString(),
    }),
    contextOf(id),
  );

/** The cookie of an answer, as a browser sends it back; empty where there is none. */
export const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';

export const get = (id: string, headers: Headers = {}, query = '', method = 'GET'): Promise<Response> =>
  route.GET(new Request(addressOf(id, query), { method, headers }), contextOf(id));

/** Opens the link and reads its page. */
export async function openAndRead({ id, secret }: LinkParts, headers: Headers = {}): Promise<string> {
  const opened = await post(id, { code: secret }, headers);
  return (await get(id, { cookie: cookieOf(opened) })).text();
}

export const openLive = (id: string, headers: Headers, query: string, signal: AbortSignal): Promise<Response> =>
  stream(new Request(addressOf(id, `/live${query}`), { headers, signal }), contextOf(id));

export const getPdf = (id: string, headers: Headers = {}): Promise<Response> =>
  pdf(new Request(addressOf(id, '/pdf'), { headers }), contextOf(id));

/** A link of somebody's whose reader may take it away. */
export async function linkWithPdf(who: Person, ref: string, audience: LinkAudience, heading = ''): Promise<LinkParts> {
  const asked = { recipient: 'M. Osei', audience, heading, allowPdf: true };
  const made = await call(who, 'POST', `/incidents/${ref}/share-links`, asked);
  return partsOf(madeShareLinkSchema.parse(made.body).url);
}

/** Opens it and takes away its PDF. */
export const takeLinkedPdf = async (who: Person, ref: string, audience: LinkAudience): Promise<Buffer> =>
  takePdfOf(await linkWithPdf(who, ref, audience));

export async function takePdfOf({ id, secret }: LinkParts): Promise<Buffer> {
  const answer = await getPdf(id, { cookie: cookieOf(await post(id, { code: secret })) });
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}
