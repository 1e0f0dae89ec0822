// How soon an open page on another process is told that its link was revoked, or has expired, and that a release is there.
import { type Api, call } from '@/scripts/prove/writers';
import type { Figure } from '../figure';
import { cookieOf, type LinkParts, makeLink, revokeLink } from './links';

const TIMES = 20;
const EXPIRIES = 5;
const LASTS_MS = 2_000;

export async function measureRevocation(api: Api, otherUrl: string, ref: string): Promise<readonly Figure[]> {
  const revoked: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const link = await makeLink(api, ref);
    const told = await follow(otherUrl, link, 'closed');
    const began = performance.now();
    await revokeLink(api, ref, link);
    revoked.push((await told.at) - began);
    const again = await fetch(`${otherUrl}/s/${link.id}`, { headers: { cookie: told.cookie } });
    if (again.status !== 404) throw new Error(`A revoked link is answered ${again.status} by the other process`);
  }
  return [
    {
      what: `revoked to told on the other process, slowest of ${TIMES}`,
      seen: Math.max(...revoked),
      unit: 'ms',
      atMost: 1_000,
    },
    {
      what: `expired to told, slowest of ${EXPIRIES}`,
      seen: await slowestExpiry(api, otherUrl, ref),
      unit: 'ms',
      atMost: 1_000,
    },
    {
      what: 'released to told on the other process',
      seen: await releaseMs(api, otherUrl, ref),
      unit: 'ms',
      atMost: 1_000,
    },
  ];
}

async function slowestExpiry(api: Api, url: string, ref: string): Promise<number> {
  const late: number[] = [];
  for (let time = 0; time < EXPIRIES; time += 1) {
    const endsAtMs = Date.now() + LASTS_MS;
    const link = await makeLink(api, ref, { expiresAt: new Date(endsAtMs).toISOString() });
    const told = await follow(url, link, 'closed');
    await told.at;
    late.push(Date.now() - endsAtMs);
  }
  return Math.max(...late);
}

async function releaseMs(api: Api, url: string, ref: string): Promise<number> {
  const told = await follow(url, await makeLink(api, ref), 'changed');
  await call(api, 'POST', `/incidents/${ref}/events`, { title: 'Just in', audiences: ['executives'] });
  const { revision } = Object(await (await call(api, 'GET', `/incidents/${ref}`)).json());
  const began = performance.now();
  await call(api, 'POST', `/incidents/${ref}/release`, { revision });
  return (await told.at) - began;
}

/** Waits until the stream is open, then for the event. */
async function follow(url: string, link: LinkParts, event: string) {
  const cookie = await cookieOf(url, link);
  const page = await (await fetch(`${url}/s/${link.id}`, { headers: { cookie } })).text();
  const mark = /data-mark="(\w+)"/.exec(page)?.[1] ?? '';
  const answer = await fetch(`${url}/s/${link.id}/live?mark=${mark}`, { headers: { cookie } });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  const at = (async () => {
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) throw new Error(`The stream ended without “${event}”`);
      if (!chunk.value.includes(`event: ${event}\n`)) continue;
      await reader?.cancel();
      return performance.now();
    }
  })();
  return { cookie, at };
}
