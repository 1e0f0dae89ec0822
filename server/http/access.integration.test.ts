import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventOut } from '@/core/contracts/event';
import type { FigureOut } from '@/core/contracts/figure';
import { type IncidentOut, incidentListSchema } from '@/core/contracts/incident';
import { closeDatabase, database } from '../db/connection/client';
import { sha256 } from '../record/sha256';
import { call } from '../testing/api';
import { addEvent, addFigure, eventsOf, memberOf, openCase, revisionsOf } from '../testing/case';
import { type Person, person } from '../testing/people';

let who: Person;
let incident: IncidentOut;
let event: EventOut;
let figure: FigureOut;

beforeAll(async () => {
  who = await person();
  incident = await openCase(who);
  event = await addEvent(who, incident.ref);
  figure = await addFigure(who, incident.ref);
});
afterAll(closeDatabase);

/** Every address of the incident with a request that its members may make. */
const requests = () => {
  const root = `/incidents/${incident.ref}`;
  return [
    ['GET', root],
    ['PATCH', root, { title: 'other' }],
    ['GET', `${root}/events`],
    ['POST', `${root}/events`, { title: 'a' }],
    ['GET', `${root}/events/${event.id}`],
    ['PATCH', `${root}/events/${event.id}`, { title: 'other' }],
    ['DELETE', `${root}/events/${event.id}`],
    ['POST', `${root}/events/${event.id}/restore`, { version: 1 }],
    ['GET', `${root}/figures`],
    ['POST', `${root}/figures`, { label: 'a', low: 1, unit: 'u' }],
    ['GET', `${root}/figures/${figure.id}`],
    ['PATCH', `${root}/figures/${figure.id}`, { low: 2 }],
    ['DELETE', `${root}/figures/${figure.id}`],
    ['POST', `${root}/figures/${figure.id}/restore`, {}],
    ['POST', `${root}/erasures`, { target: { eventId: event.id }, ground: 'Order' }],
    ['GET', `${root}/revisions`],
    ['GET', `${root}/metrics`],
  ] as const;
};

const ANY = { 'if-match': '*' };

describe('somebody who is no member', () => {
  it('finds no incident at any address, and changes nothing', async () => {
    const other = await person();
    const before = await revisionsOf(who, incident.ref);
    for (const [method, path, body] of requests()) {
      const answer = await call(other, method, path, body, ANY);
      expect([method, path, answer.status]).toEqual([method, path, 404]);
    }
    expect(await revisionsOf(who, incident.ref)).toEqual(before);
    expect(incidentListSchema.parse((await call(other, 'GET', '/incidents')).body).incidents).toEqual([]);
  });

  it('gets the same answer as for an incident that does not exist', async () => {
    const other = await person();
    const hidden = await call(other, 'GET', `/incidents/${incident.id}`);
    const missing = await call(other, 'GET', '/incidents/0b8ac2b6-60c5-4d2f-8a41-5d1f0d6e9f10');
    expect(hidden.body).toEqual(missing.body);
  });
});

describe('an event of another incident', () => {
  it('is not found under this one, although both are mine', async () => {
    const second = await openCase(who);
    expect((await call(who, 'GET', `/incidents/${second.ref}/events/${event.id}`)).status).toBe(404);
    expect((await call(who, 'DELETE', `/incidents/${second.ref}/events/${event.id}`, undefined, ANY)).status).toBe(404);
  });

  it('does not keep its id from being chosen here', async () => {
    const second = await openCase(await person());
    const stranger = await person();
    const own = await openCase(stranger);
    const answer = await call(stranger, 'POST', `/incidents/${own.ref}/events`, { id: event.id, title: 'mine' });
    expect(answer.status).toBe(201);
    expect(second.ref).not.toBe(own.ref);
  });
});

describe('a viewer', () => {
  it('reads everything and changes nothing', async () => {
    const viewer = await memberOf(incident.id, 'viewer');
    for (const [method, path, body] of requests()) {
      const answer = await call(viewer, method, path, body, ANY);
      expect([method, path, answer.status]).toEqual([method, path, method === 'GET' ? 200 : 403]);
    }
  });
});

describe('a request that says nothing of who sends it', () => {
  it('is asked to sign in, whatever it would do', async () => {
    for (const [method, path, body] of requests()) {
      const answer = await call(null, method, path, body, ANY);
      expect([method, path, answer.status]).toEqual([method, path, 401]);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    }
  });
});

describe('a bearer token', () => {
  const statusWith = async (authorization: string) =>
    (await call(null, 'GET', '/incidents', undefined, { authorization })).status;

  it('lets in whom it belongs to, until it is revoked', async () => {
    const { token } = await person();
    expect(await statusWith(`Bearer ${token}`)).toBe(200);
    await database().apiToken.updateMany({ where: { tokenHash: sha256(token) }, data: { revokedAt: new Date() } });
    expect(await statusWith(`Bearer ${token}`)).toBe(401);
  });

  it('is refused once it has expired', async () => {
    const { token } = await person();
    await database().apiToken.updateMany({ where: { tokenHash: sha256(token) }, data: { expiresAt: new Date(0) } });
    expect(await statusWith(`Bearer ${token}`)).toBe(401);
  });

  it.each(['Bearer onset_wrong', 'Bearer ', 'Basic YTpi', 'onset_wrong'])(
    'is refused when it reads “%s”',
    async (given) => {
      const answer = await call(null, 'GET', '/incidents', undefined, { authorization: given });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    },
  );

  it('changes nothing where it may only read', async () => {
    const reader = await person('read');
    expect((await call(reader, 'GET', '/incidents')).status).toBe(200);
    const answer = await call(reader, 'POST', '/incidents', { title: 'a' });
    expect(answer).toMatchObject({ status: 403, body: { detail: expect.stringContaining('read only') } });
  });

  it('is kept as a hash only', async () => {
    const { token } = await person();
    const rows = await database().$queryRaw<{ text: string }[]>`SELECT t::text AS text FROM api_tokens t`;
    expect(rows.some(({ text }) => text.includes(token.slice('onset_'.length)))).toBe(false);
  });
});

describe('a privileged event', () => {
  it('does not exist for a responder, in any list, count, revision or change', async () => {
    const counsel = await memberOf(incident.id, 'counsel');
    const responder = await memberOf(incident.id, 'responder');
    const privilege = { designation: 'attorney-client', basis: 'Advice on liability', assertedBy: 'L. Kim' } as const;
    const secret = await addEvent(counsel, incident.ref, {
      title: 'Privileged advice',
      milestone: 'detected',
      when: '2023-01-05',
      privilege,
    });
    const path = `/incidents/${incident.ref}/events/${secret.id}`;

    expect((await call(counsel, 'GET', path)).status).toBe(200);
    for (const [method, body] of [['GET'], ['PATCH', { title: 'x' }], ['DELETE']] as const) {
      expect((await call(responder, method, path, body, ANY)).status).toBe(404);
    }
    expect((await eventsOf(responder, incident.ref, '?q=advice')).events).toEqual([]);
    expect((await eventsOf(counsel, incident.ref, '?q=advice')).events).toHaveLength(1);
    expect(JSON.stringify(await revisionsOf(responder, incident.ref))).not.toMatch(/advice|liability/i);
    expect((await revisionsOf(responder, incident.ref)).revisions.at(-1)).toMatchObject({
      summary: expect.stringContaining('withheld'),
      payload: null,
      salt: null,
    });
    const relative = await call(responder, 'POST', `/incidents/${incident.ref}/events`, {
      title: 'a',
      when: 'within a day of detection',
    });
    expect(relative.status).toBe(422);
  });
});
