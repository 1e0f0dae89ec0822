import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentOut } from '@/core/contracts/incident';
import {
  type MadeShareLink,
  madeShareLinkSchema,
  releaseOutSchema,
  shareLinkListSchema,
  shareLinkOutSchema,
} from '@/core/contracts/share-link';
import { closeDatabase, database } from '../../db/connection/client';
import { call } from '../../testing/api';
import { addEvent, memberOf, openCase, revisionsOf } from '../../testing/case';
import { type Person, person } from '../../testing/people';

let commander: Person;
let incident: IncidentOut;

beforeEach(async () => {
  commander = await person();
  incident = await openCase(commander);
});
afterAll(closeDatabase);

const links = () => `/incidents/${incident.ref}/share-links`;
const FOR_BOARD = { recipient: 'M. Osei', audience: 'executives' } as const;

async function make(input: object = FOR_BOARD): Promise<MadeShareLink> {
  const answer = await call(commander, 'POST', links(), input);
  expect(answer.status).toBe(201);
  return madeShareLinkSchema.strict().parse(answer.body);
}

const listed = async () => shareLinkListSchema.parse((await call(commander, 'GET', links())).body);

describe('making a share link', () => {
  it('tells the address once, with 256 bits that are kept nowhere', async () => {
    const { id, url } = await make();
    const [, secret = ''] = /^http:\/\/localhost:3000\/s\/[0-9a-f-]{36}#([\w-]{43})$/.exec(url) ?? [];
    expect(url).toContain(`/s/${id}#`);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(JSON.stringify(await listed())).not.toContain(secret);
    const rows = await database().$queryRaw<{ text: string }[]>`SELECT s::text AS text FROM share_links s`;
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('leads to the link as it stands, without its address', async () => {
    const made = await call(commander, 'POST', links(), FOR_BOARD);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const place = made.headers.get('location')?.replace('/api/v1', '') ?? '';
    const { url } = madeShareLinkSchema.parse(made.body);
    const read = await call(commander, 'GET', place);
    expect(read.body).toEqual((await listed()).shareLinks[0]);
    expect(JSON.stringify(read.body)).not.toContain(url.split('#')[1]);
    expect((await call(commander, 'GET', `${links()}/${crypto.randomUUID()}`)).status).toBe(404);
  });

  it('lasts seven days, has no passcode and is live, unless it says otherwise', async () => {
    await make();
    const [link] = (await listed()).shareLinks;
    expect(link).toMatchObject({
      ...{
        recipient: 'M. Osei',
        audience: 'executives',
        pinnedTo: null,
        hasPasscode: false,
        heading: '',
        state: 'open',
      },
      ...{ allowPdf: false, showNewer: false, createdBy: commander.user.name, viewings: 0, lastViewedAt: null },
    });
    const days = (Date.parse(link?.expiresAt ?? '') - Date.parse(link?.createdAt ?? '')) / 86_400_000;
    expect(days).toBe(7);
  });

  it('releases what the incident says now, and moves no revision', async () => {
    await addEvent(commander, incident.ref);
    const before = await revisionsOf(commander, incident.ref);
    await make();
    expect(await listed()).toMatchObject({ revision: 2, releasedRevision: 2 });
    expect(await revisionsOf(commander, incident.ref)).toEqual(before);
  });

  it('releases nothing where it is pinned', async () => {
    await addEvent(commander, incident.ref);
    await make({ ...FOR_BOARD, pinnedTo: 1, showNewer: true });
    expect(await listed()).toMatchObject({ releasedRevision: null, shareLinks: [{ pinnedTo: 1, showNewer: true }] });
  });

  it.each([
    [{ ...FOR_BOARD, recipient: ' ' }, '/recipient'],
    [{ ...FOR_BOARD, audience: 'responders' }, '/audience'],
    [{ ...FOR_BOARD, audience: undefined }, '/audience'],
    [{ ...FOR_BOARD, pinnedTo: 7 }, '/pinnedTo'],
    [{ ...FOR_BOARD, pinnedTo: 0 }, '/pinnedTo'],
    [{ ...FOR_BOARD, release: 9 }, '/release'],
    [{ ...FOR_BOARD, expiresAt: '2020-01-01T00:00:00Z' }, '/expiresAt'],
    [{ ...FOR_BOARD, expiresAt: '2999-01-01T00:00:00Z' }, '/expiresAt'],
    [{ ...FOR_BOARD, expiresAt: 'tomorrow' }, '/expiresAt'],
    [{ ...FOR_BOARD, passcode: '123' }, '/passcode'],
    [{ ...FOR_BOARD, secret: 'mine' }, '/secret'],
  ])('refuses %j at %s, and makes nothing', async (input, pointer) => {
    const answer = await call(commander, 'POST', links(), input);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
    expect(await listed()).toMatchObject({ releasedRevision: null, shareLinks: [] });
  });
});

describe('who may share', () => {
  it('is the commander alone; for others there is nothing to see, and for strangers no incident', async () => {
    const { id } = await make();
    const requests = [
      ['GET', links()],
      ['POST', links(), FOR_BOARD],
      ['PATCH', `${links()}/${id}`, { heading: 'x' }],
      ['DELETE', `${links()}/${id}`],
      ['GET', `${links()}/${id}/viewings`],
      ['POST', `/incidents/${incident.ref}/release`, { revision: 1 }],
    ] as const;
    const others = await Promise.all(
      (['responder', 'counsel', 'viewer'] as const).map((role) => memberOf(incident.id, role)),
    );
    const stranger = await person();
    for (const [method, path, body] of requests) {
      for (const who of others) expect((await call(who, method, path, body)).status).toBe(403);
      expect((await call(stranger, method, path, body)).status).toBe(404);
      expect((await call(null, method, path, body)).status).toBe(401);
    }
    expect((await listed()).shareLinks).toHaveLength(1);
  });

  it('finds no link of another incident', async () => {
    const { id } = await make();
    const other = await openCase(commander);
    for (const method of ['PATCH', 'DELETE'] as const) {
      const body = method === 'PATCH' ? {} : undefined;
      expect((await call(commander, method, `/incidents/${other.ref}/share-links/${id}`, body)).status).toBe(404);
    }
    expect((await call(commander, 'GET', `/incidents/${other.ref}/share-links/${id}/viewings`)).status).toBe(404);
    expect((await call(commander, 'DELETE', `${links()}/no-id`)).status).toBe(404);
  });
});

describe('a share link', () => {
  it('is extended and reworded, and keeps whom it is for', async () => {
    const { id } = await make();
    const expiresAt = new Date(Date.now() + 20 * 86_400_000).toISOString();
    const answer = await call(commander, 'PATCH', `${links()}/${id}`, {
      expiresAt,
      heading: 'Board',
      passcode: '123456',
    });
    expect(answer.status).toBe(200);
    expect(shareLinkOutSchema.parse(answer.body)).toMatchObject({ expiresAt, heading: 'Board', hasPasscode: true });
    const freed = await call(commander, 'PATCH', `${links()}/${id}`, { passcode: null });
    expect(freed.body).toMatchObject({ hasPasscode: false, heading: 'Board' });
    expect((await call(commander, 'PATCH', `${links()}/${id}`, { audience: 'counsel' })).status).toBe(422);
  });

  it('is revoked for good', async () => {
    const { id } = await make();
    for (const _time of ['once', 'again'])
      expect((await call(commander, 'DELETE', `${links()}/${id}`)).status).toBe(204);
    expect((await listed()).shareLinks).toMatchObject([{ id, state: 'revoked' }]);
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    expect((await call(commander, 'PATCH', `${links()}/${id}`, { expiresAt })).status).toBe(422);
  });
});

describe('a release', () => {
  it('is of any revision that there is, later or earlier', async () => {
    await addEvent(commander, incident.ref);
    await addEvent(commander, incident.ref);
    for (const revision of [3, 2]) {
      const answer = await call(commander, 'POST', `/incidents/${incident.ref}/release`, { revision });
      expect(releaseOutSchema.parse(answer.body)).toEqual({ releasedRevision: revision });
    }
    expect((await listed()).releasedRevision).toBe(2);
    const beyond = await call(commander, 'POST', `/incidents/${incident.ref}/release`, { revision: 4 });
    expect(beyond).toMatchObject({ status: 422, body: { errors: [{ pointer: '/revision' }] } });
  });
});

it('writes what was let out to whom to the access log', async () => {
  const { id } = await make();
  await call(commander, 'PATCH', `${links()}/${id}`, { heading: 'Board' });
  await call(commander, 'DELETE', `${links()}/${id}`);
  const entries = await database().accessEntry.findMany({
    where: { incidentId: incident.id },
    orderBy: { seq: 'asc' },
  });
  expect(entries.map(({ type, actorId }) => [type, actorId])).toEqual(
    ['share.made', 'share.released', 'share.changed', 'share.revoked'].map((type) => [type, commander.user.id]),
  );
});
