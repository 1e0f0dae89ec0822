// How much comes over the wire for the example's page, as browsers ask for it, and how much of it is script.

import { once } from 'node:events';
import { get } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Api } from '@/scripts/prove/writers';
import type { Figure } from '../figure';
import { cookieOf, makeLink } from './links';

const KB = 1_000;

export async function weigh(api: Api, ref: string): Promise<readonly Figure[]> {
  const link = await makeLink(api, ref);
  const cookie = await cookieOf(api.url, link);
  const packed = await bodyOf(`${api.url}/s/${link.id}`, { cookie, 'accept-encoding': 'gzip' });
  const plain = String(await bodyOf(`${api.url}/s/${link.id}`, { cookie }));
  const scripts = [...plain.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script).join('');
  return [
    { what: 'the page of the example, all that is fetched, packed', seen: packed.length / KB, unit: 'KB', atMost: 60 },
    { what: 'the script in it, packed', seen: gzipSync(scripts).length / KB, unit: 'KB', atMost: 15 },
  ];
}

/** As it came over the wire, which fetch would unpack. */
async function bodyOf(url: string, headers: Readonly<Record<string, string>>): Promise<Buffer> {
  const [response] = await once(get(url, { headers }), 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks);
}
