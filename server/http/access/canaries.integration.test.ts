// Canary words in every field of what is privileged, and every endpoint that is served, asked in every way that could tell:
// none says one to a member who may not read it. A new endpoint needs a probe before this passes.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeShareLinkSchema } from '@/core/contracts/share-link';
import { revisionNoticeSchema } from '@/core/contracts/stream';
import { LINK_AUDIENCES } from '@/core/incident/vocabulary';
import { closeDatabase } from '../../db/connection/client';
import { closeLive } from '../../live/live';
import { addressOf, call, responseTo } from '../../testing/api';
import { memberOf } from '../../testing/case';
import type { Person } from '../../testing/people';
import { openAndRead, partsOf } from '../../testing/share';
import { openStream } from '../../testing/stream';
import type { Served } from '../endpoint';
import { ENDPOINTS } from '../endpoints/all';
import { PROBES, type Probe } from './probes.sample';
import { RULES, type Sent } from './rules.sample';
import { keepSecrets, type Secrets, saidIn, wordsOf } from './secrets.sample';

const READERS = ['responder', 'viewer', 'commander'] as const;

let secrets: Secrets;
const people = new Map<string, Person>();

beforeAll(async () => {
  secrets = await keepSecrets();
  for (const role of READERS) people.set(role, await memberOf(secrets.incident.id, role));
});
afterAll(async () => {
  await closeLive();
  await closeDatabase();
});

const nameOf = ({ method, path }: Served): string => `${method} ${path}`;

async function said(who: Person, { method, path }: Served, sent: Sent): Promise<readonly string[]> {
  const root = path.startsWith('/incidents/{ref}') ? `/incidents/${secrets.incident.ref}` : '';
  const { body } = sent;
  const isJson = body !== undefined && !(body instanceof FormData);
  const response = await responseTo(
    new Request(addressOf(`${root}${sent.path}`), {
      method,
      headers: {
        authorization: `Bearer ${who.token}`,
        ...(isJson && { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    }),
  );
  // Streams have no end: they are listened to below.
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return saidIn(response, secrets.words);
  await response.body?.cancel();
  return [];
}

async function asked(who: Person, { requests }: Probe): Promise<readonly Sent[]> {
  return (await requests?.(secrets, who)) ?? [];
}

describe('what is privileged is told by no endpoint', () => {
  it('of those that are served, each of which is tried, and no other', () => {
    expect(Object.keys(PROBES).toSorted()).toEqual(ENDPOINTS.map(nameOf).toSorted());
  });

  it.each(ENDPOINTS.map((served) => [nameOf(served), served] as const))('%s', async (name, served) => {
    const [rule, probe] = [RULES[name], PROBES[name]];
    if (rule === undefined || probe === undefined) throw new Error(`There is nothing to try ${name} with`);
    for (const [role, who] of people) {
      if (probe.onlyFor !== undefined && probe.onlyFor !== role) continue;
      for (const sent of [await rule.request(secrets, who), ...(await asked(who, probe))]) {
        expect([role, sent.path, sent.body, await said(who, served, sent)]).toEqual([role, sent.path, sent.body, []]);
      }
    }
    if (!probe.tellsCounsel) return;
    const heard: string[] = [];
    for (const sent of await asked(secrets.counsel, probe)) heard.push(...(await said(secrets.counsel, served, sent)));
    expect(heard, 'counsel is told').not.toEqual([]);
  });
});

describe('what is privileged is told by no other way out', () => {
  it('as a stream while counsel works on it', async () => {
    const { incident, counsel, secret, words } = secrets;
    const at = `/incidents/${incident.ref}`;
    const place = { tabId: crypto.randomUUID(), eventId: secret.id, editing: 'description' };
    for (const [role, who] of people) {
      const stream = await openStream(who, incident.ref, { 'last-event-id': '1' });
      await call(counsel, 'POST', `${at}/presence`, place);
      const change = { tags: ['Canarylive', role] };
      const { headers } = await call(counsel, 'PATCH', `${at}/events/${secret.id}`, change, { 'if-match': '*' });
      expect(headers.get('etag')).not.toBeNull();
      const { body } = await call(counsel, 'GET', at);
      const last = (body as { revision: number }).revision;
      for (let told = 0; told < last; ) {
        const notice = await stream.next('revision', revisionNoticeSchema);
        if (notice === null) throw new Error('The stream ended');
        told = notice.seq;
      }
      await stream.cut();
      expect([role, wordsOf(stream.received(), words)]).toEqual([role, []]);
    }
  });

  it('as a share link that somebody makes who does not read it', async () => {
    const { incident, words } = secrets;
    const pageOf = async (who: Person, audience: string) => {
      const asks = { recipient: 'Board', audience };
      const { body } = await call(who, 'POST', `/incidents/${incident.ref}/share-links`, asks);
      return openAndRead(partsOf(madeShareLinkSchema.parse(body).url));
    };
    const commander = people.get('commander');
    if (!commander) throw new Error('There is one');
    for (const audience of LINK_AUDIENCES) {
      expect([audience, wordsOf(await pageOf(commander, audience), words)]).toEqual([audience, []]);
    }
  });
});
