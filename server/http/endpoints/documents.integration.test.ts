import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentOut } from '@/core/contracts/incident';
import { problemSchema } from '@/core/contracts/problem';
import { setMember } from '../../db/access/members';
import { closeDatabase, database } from '../../db/connection/client';
import { call } from '../../testing/api';
import { addEvent, memberOf, openCase, revisionsOf } from '../../testing/case';
import {
  askedFor,
  askFor,
  awaited,
  documentOf,
  documentsOf,
  documentsPath,
  endlessPress,
  fileOf,
  madeFor,
  pressOf,
  pressThat,
  realPress,
} from '../../testing/documents';
import { accessesOf } from '../../testing/exports';
import { takePdf } from '../../testing/pdf';
import { type Person, person } from '../../testing/people';

afterAll(closeDatabase);

const PRIVILEGE = { designation: 'attorney-client', basis: 'Advice', assertedBy: 'L. Kim' } as const;

let who: Person;
let incident: IncidentOut;

beforeEach(async () => {
  who = await person();
  incident = await openCase(who);
  pressThat(pressOf('%PDF'));
});

const discard = (by: Person, id: string) => call(by, 'DELETE', documentsPath(incident.ref, `/${id}`));

describe('a document', () => {
  it('is asked for, and told where to ask after it', async () => {
    pressThat(endlessPress);
    await addEvent(who, incident.ref);
    const { status, headers, body } = await askFor(who, incident.ref);
    expect({ status, body }).toMatchObject({
      ...{ status: 201, body: { state: 'waiting', revision: 2, entries: 1, ahead: 0, isOwn: true, mayDiscard: true } },
    });
    const { id } = Object(body);
    expect(headers.get('location')).toBe(`/api/v1${documentsPath(incident.ref, `/${id}`)}`);
    const after = await call(who, 'GET', documentsPath(incident.ref, `/${id}`));
    expect([after.status, after.headers.get('retry-after')]).toEqual([200, '1']);
    expect(await awaited(who, incident.ref, id, 'printing')).toMatchObject({
      ahead: null,
      elapsedMs: expect.any(Number),
    });
    const file = await fileOf(who, incident.ref, id);
    expect([file.status, file.headers.get('retry-after')]).toEqual([409, '1']);
    await discard(who, id);
  });

  it('is the same, byte for byte, as the export of its revision with the same choices', async () => {
    realPress();
    await addEvent(who, incident.ref, { title: 'Token stolen', when: '2023-01-03' });
    const document = await madeFor(who, incident.ref, { cover: 'For the board', zone: 'UTC' });
    await addEvent(who, incident.ref, { title: 'Later' });
    const file = await fileOf(who, incident.ref, document.id);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(file.status).toBe(200);
    const exported = await takePdf(who, incident.ref, '?asOf=2&cover=For the board&zone=UTC');
    expect(bytes.equals(exported)).toBe(true);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(document).toMatchObject({
      ...{ state: 'ready', revision: 2, sizeBytes: bytes.length, sha256, problem: null, ahead: null, expectedMs: null },
      ...{ pages: exported.toString('latin1').match(/\/Type \/Page\b/g)?.length, elapsedMs: expect.any(Number) },
    });
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${document.fileName}"`);
    expect(document.fileName).toBe(`${incident.ref}-chronology-r2.pdf`);
  });

  it('is on the access log once it is made, with what was chosen and nothing that was typed', async () => {
    await addEvent(who, incident.ref, { title: 'Quokka seen', when: '2023-01-03', category: 'detection' });
    const chosen = { sections: ['figures', 'chronology'], zone: 'UTC', category: ['detection'] } as const;
    const typed = { q: 'quokka seen', from: 'on 3 January 2023', to: '2023-01-04', cover: 'Numbat' };
    const made = [
      await madeFor(who, incident.ref, {
        ...chosen,
        ...typed,
        sections: [...chosen.sections],
        category: ['detection'],
      }),
      await madeFor(who, incident.ref, { audience: 'executives' }),
    ];
    for (const { id } of made) await fileOf(who, incident.ref, id);
    const [all, some] = [
      { audience: 'executives', zone: incident.zone, selection: null },
      {
        ...{ audience: null, sections: ['chronology', 'figures'], zone: 'UTC' },
        selection: { categories: ['detection'], from: '2023-01-03T00:00:00Z', to: '2023-01-05T00:00:00Z', words: 2 },
      },
    ];
    expect(await accessesOf(incident.id)).toMatchObject([
      [who.user.name, { type: 'export.pdf', revision: 2, sha256: made[0]?.sha256, ...some }],
      [who.user.name, { type: 'export.pdf', revision: 2, sha256: made[1]?.sha256, ...all }],
    ]);
    expect(JSON.stringify(await accessesOf(incident.id))).not.toMatch(/quokka|numbat/i);
    expect((await revisionsOf(who, incident.ref)).revisions).toHaveLength(2);
  });

  it('is made once for one key', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await askFor(who, incident.ref, {}, key);
    expect(await askFor(who, incident.ref, {}, key)).toMatchObject({ status: 201, body: first.body });
    expect(await documentsOf(who, incident.ref)).toHaveLength(1);
  });

  it('needs no choices at all, and no right but to read', async () => {
    const reader = await person('read');
    await setMember(database(), incident.id, reader.user.id, 'viewer');
    const { status, body } = await call(reader, 'POST', documentsPath(incident.ref));
    expect([status, Object(body).choices.paper]).toEqual([201, 'a4']);
    const { id } = await awaited(reader, incident.ref, Object(body).id);
    expect((await discard(reader, id)).status).toBe(204);
  });
});

describe('who is told what of a document', () => {
  it('is each member that it was made, and its maker alone what it says and how it was chosen', async () => {
    const counsel = await memberOf(incident.id, 'counsel');
    await addEvent(counsel, incident.ref, { title: 'Secret advice', privilege: PRIVILEGE });
    const input = { cover: 'Quokka', legend: 'Numbat', preparedFor: 'Wombat', q: 'secret', batesPrefix: 'BILBY' };
    const own = await madeFor(counsel, incident.ref, input);
    expect(own).toMatchObject({ choices: input, entries: 1, pages: 1, isOwn: true });
    for (const other of [who, await memberOf(incident.id, 'viewer')]) {
      const listed = await documentsOf(other, incident.ref);
      expect(listed).toEqual([await documentOf(other, incident.ref, own.id)]);
      expect(listed).toEqual([
        {
          ...own,
          ...{ isOwn: false, mayDiscard: other === who, choices: null, entries: null, pages: null, sizeBytes: null },
          ...{ ahead: null, elapsedMs: null, expectedMs: null },
        },
      ]);
      expect((await fileOf(other, incident.ref, own.id)).status).toBe(404);
    }
  });

  it('is nobody else, of another incident neither', async () => {
    const { id } = await madeFor(who, incident.ref);
    const stranger = await person();
    const { ref: elsewhere } = await openCase(stranger);
    const { ref: alsoMine } = await openCase(who);
    for (const [by, ref] of [
      [stranger, incident.ref],
      [stranger, elsewhere],
      [who, alsoMine],
    ] as const) {
      for (const method of ['GET', 'DELETE'] as const) {
        expect((await call(by, method, documentsPath(ref, `/${id}`))).status).toBe(404);
      }
      expect((await fileOf(by, ref, id)).status).toBe(404);
    }
    expect((await call(stranger, 'GET', documentsPath(incident.ref))).status).toBe(404);
    expect((await askFor(stranger, incident.ref)).status).toBe(404);
    expect((await documentOf(who, incident.ref, id)).state).toBe('ready');
  });

  it('is the latest first', async () => {
    const made = [await madeFor(who, incident.ref), await madeFor(await memberOf(incident.id, 'viewer'), incident.ref)];
    expect((await documentsOf(who, incident.ref)).map(({ id }) => id)).toEqual(made.map(({ id }) => id).reverse());
  });
});

describe('asking for a document', () => {
  it.each([
    [{ asOf: '99' }, '/asOf'],
    [{ asOf: 'soon' }, '/asOf'],
    [{ from: '2023-02-01', to: '2023-01-01' }, '/to'],
    [{ from: 'when the moon is blue' }, '/from'],
    [{ audience: 'everybody' }, '/audience'],
    [{ audience: 'responders', sections: ['history'] }, '/sections'],
    [{ zone: 'Mars/Olympus' }, '/zone'],
    [{ sections: ['gossip'] }, '/sections/0'],
    [{ draft: 'yes' }, '/draft'],
    [{ cover: 'x'.repeat(5_001) }, '/cover'],
    [{ cover: 'a\0b' }, '/cover'],
    [{ colour: 'red' }, '/colour'],
  ])('for %j is refused by %s, and leaves nothing behind', async (input, pointer) => {
    const { status, body } = await call(who, 'POST', documentsPath(incident.ref), input);
    expect(status).toBe(422);
    expect(problemSchema.parse(body).errors?.map((error) => error.pointer)).toEqual([pointer]);
    expect(await documentsOf(who, incident.ref)).toEqual([]);
  });

  it('is refused while three of one’s own are unfinished, in whatever incident, and nobody else’s', async () => {
    pressThat(endlessPress);
    const { ref: other, id: otherId } = await openCase(who);
    const ids = [
      (await askedFor(who, incident.ref)).id,
      (await askedFor(who, other)).id,
      (await askedFor(who, other)).id,
    ];
    const key = { 'idempotency-key': randomUUID() };
    expect(await askFor(who, incident.ref, {}, key)).toMatchObject({
      ...{ status: 429, body: { type: 'urn:onset:problem:too-many', detail: expect.stringContaining('3 documents') } },
    });
    const colleague = await memberOf(otherId, 'viewer');
    const { id: theirs, ahead } = await askedFor(colleague, other);
    expect(ahead).toBe(3);
    expect((await documentOf(who, other, ids[2] ?? '')).ahead).toBe(2);
    await discard(who, ids[0] ?? '');
    const next = await askFor(who, incident.ref, {}, key);
    expect(next.status).toBe(201);
    for (const id of [ids[1], ids[2]]) await call(who, 'DELETE', documentsPath(other, `/${id}`));
    await call(colleague, 'DELETE', documentsPath(other, `/${theirs}`));
    await discard(who, Object(next.body).id);
  });

  it('is refused while twenty are unfinished', async () => {
    pressThat(endlessPress);
    const asked: [Person, string][] = [];
    while (asked.length < 20) {
      const by = await memberOf(incident.id, 'viewer');
      for (let own = 0; own < 3 && asked.length < 20; own += 1) {
        asked.push([by, (await askedFor(by, incident.ref)).id]);
      }
    }
    const answer = await askFor(who, incident.ref);
    expect([asked.length, answer.status, answer.headers.get('retry-after')]).toEqual([20, 503, '15']);
    for (const [by, id] of asked.reverse()) await discard(by, id);
  });
});

describe('asking after a document', () => {
  it.each(['nothing', '0b8ac2b6-60c5-4d2f-8a41-5d1f0d6e9f10', '../../x', '\0', '%'])('finds none at %j', async (id) => {
    const path = documentsPath(incident.ref, `/${encodeURIComponent(id)}`);
    expect((await call(who, 'GET', path)).status).toBe(404);
    expect((await call(who, 'DELETE', path)).status).toBe(404);
    expect((await fileOf(who, incident.ref, encodeURIComponent(id))).status).toBe(404);
  });
});

describe('discarding a document', () => {
  it('takes it away for good, its file included', async () => {
    const { id } = await madeFor(who, incident.ref);
    expect((await discard(who, id)).status).toBe(204);
    expect((await fileOf(who, incident.ref, id)).status).toBe(404);
    expect(await documentsOf(who, incident.ref)).toEqual([]);
    expect(await accessesOf(incident.id)).toHaveLength(1);
  });

  it.each([
    ['commander', 204],
    ['counsel', 204],
    ['responder', 403],
    ['viewer', 403],
  ] as const)('by a %s who did not make it answers %i', async (role, status) => {
    const { id } = await madeFor(who, incident.ref);
    expect((await discard(await memberOf(incident.id, role), id)).status).toBe(status);
    expect(await documentsOf(who, incident.ref)).toHaveLength(status === 204 ? 0 : 1);
  });
});
