// Share links made and opened as programs do it, for the figures.
import { z } from 'zod';
import { type Api, call } from '@/scripts/prove/writers';

export interface LinkParts {
  readonly id: string;
  readonly secret: string;
  readonly url: string;
}

const madeSchema = z.object({ id: z.string(), url: z.string() });

export async function makeLink(api: Api, ref: string, input: object = {}): Promise<LinkParts> {
  const asked = { recipient: 'M. Osei', audience: 'executives', ...input };
  const answer = await call(api, 'POST', `/incidents/${ref}/share-links`, asked);
  if (answer.status !== 201) throw new Error(`A link is answered ${answer.status}: ${await answer.text()}`);
  const { id, url } = madeSchema.parse(await answer.json());
  return { id, url, secret: url.split('#')[1] ?? '' };
}

export const revokeLink = (api: Api, ref: string, { id }: LinkParts): Promise<Response> =>
  call(api, 'DELETE', `/incidents/${ref}/share-links/${id}`);

/** Posts a code, as the entry page does. */
export const postCode = (url: string, id: string, code: string): Promise<Response> =>
  fetch(`${url}/s/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ code }).toString(),
    redirect: 'manual',
  });

/** The cookie that opening a link gives. */
export async function cookieOf(url: string, { id, secret }: LinkParts): Promise<string> {
  const opened = await postCode(url, id, secret);
  if (opened.status !== 303) throw new Error(`Opening is answered ${opened.status}`);
  return opened.headers.get('set-cookie')?.split(';')[0] ?? '';
}
