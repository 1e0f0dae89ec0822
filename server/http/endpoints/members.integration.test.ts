import { afterAll, describe, expect, it } from 'vitest';
import { invitedSchema, memberListSchema } from '@/core/contracts/member';
import { closeDatabase, database } from '../../db/connection/client';
import { call } from '../../testing/api';
import { addEvent, memberOf, openCase, revisionsOf } from '../../testing/case';
import { brokenLinks } from '../../testing/chain';
import { person } from '../../testing/people';

afterAll(closeDatabase);

const unknownAddress = () => `new-${crypto.randomUUID()}@example.org`;

describe('members', () => {
  it('are listed to each of them, and to nobody else', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const viewer = await memberOf(id, 'viewer');
    const { status, body } = await call(viewer, 'GET', `/incidents/${ref}/members`);
    expect(status).toBe(200);
    expect(memberListSchema.parse(body).members).toMatchObject([
      { userId: who.user.id, role: 'commander', emergency: false },
      { userId: viewer.user.id, role: 'viewer', name: viewer.user.name, email: viewer.user.email },
    ]);
    expect((await call(await person(), 'GET', `/incidents/${ref}/members`)).status).toBe(404);
  });

  it('join with the account that they have, and no link into it is told', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const other = await person();
    const input = { email: other.user.email.toUpperCase(), role: 'responder', reason: 'Forensics' };
    const joined = await call(who, 'POST', `/incidents/${ref}/members`, input);
    expect(joined.status).toBe(201);
    expect(joined.body).toMatchObject({ member: { userId: other.user.id, role: 'responder' }, signInLink: null });
    expect((await call(other, 'POST', `/incidents/${ref}/events`, { title: 'a' })).status).toBe(201);
    const { revisions } = await revisionsOf(who, ref);
    expect(revisions[1]).toMatchObject({
      ...{ type: 'member.added', reason: 'Forensics', actor: { id: who.user.id } },
      summary: `${who.user.name} added ${other.user.name} as responder`,
    });
    expect(brokenLinks(id, revisions)).toEqual([]);
  });

  it('get an account by being invited, with a link that signs them in once', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const email = unknownAddress();
    const nameless = await call(who, 'POST', `/incidents/${ref}/members`, { email, role: 'counsel' });
    expect(nameless.status).toBe(422);
    expect(nameless.body).toMatchObject({ errors: [{ pointer: '/name' }] });
    const invited = await call(who, 'POST', `/incidents/${ref}/members`, {
      email,
      name: '  Ada Brandt ',
      role: 'counsel',
    });
    expect(invited.headers.get('cache-control')).toBe('no-store');
    expect(invited.body).toMatchObject({
      member: { name: 'Ada Brandt', email, role: 'counsel' },
      signInLink: expect.stringMatching(/\/sign-in\/link\?code=\S+$/),
    });
    const account = await database().user.findUniqueOrThrow({ where: { email } });
    const logged = await database().accountLogEntry.findMany({ where: { userId: account.id } });
    expect(logged).toMatchObject([{ type: 'user.added', actorId: who.user.id, actorName: who.user.name }]);
    const again = await call(who, 'POST', `/incidents/${ref}/members`, { email, role: 'viewer' });
    expect(again.status).toBe(422);
    expect(again.body).toMatchObject({ errors: [{ pointer: '/email', detail: 'Ada Brandt is a member already.' }] });
  });

  it('are added, changed and removed by the commander alone, and nothing is left behind by who is refused', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const viewer = await memberOf(id, 'viewer');
    const path = `/incidents/${ref}/members`;
    for (const role of ['responder', 'counsel', 'viewer'] as const) {
      const member = await memberOf(id, role);
      const email = unknownAddress();
      expect((await call(member, 'POST', path, { email, name: 'A', role: 'viewer' })).status).toBe(403);
      expect(await database().user.count({ where: { email } })).toBe(0);
      expect((await call(member, 'PATCH', `${path}/${viewer.user.id}`, { role: 'commander' })).status).toBe(403);
      expect((await call(member, 'DELETE', `${path}/${viewer.user.id}`)).status).toBe(403);
    }
    const { revisions } = await revisionsOf(who, ref);
    expect(revisions.map(({ type }) => type)).toEqual(['incident.created']);
  });

  it('are read one by one where they were made', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const path = `/incidents/${ref}/members`;
    const invited = await call(who, 'POST', path, { email: unknownAddress(), name: 'A', role: 'viewer' });
    const { member } = invitedSchema.parse(invited.body);
    const place = invited.headers.get('location')?.replace('/api/v1', '') ?? '';
    expect((await call(who, 'GET', place)).body).toEqual(member);
    expect((await call(who, 'GET', `${path}/${member.userId.toUpperCase()}`)).body).toEqual(member);
    expect((await call(who, 'GET', `${path}/${crypto.randomUUID()}`)).status).toBe(404);
    expect((await call(who, 'GET', `${path}/nobody`)).status).toBe(404);
  });

  it('have another role from the next request on', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const member = await memberOf(id, 'viewer');
    const path = `/incidents/${ref}/members/${member.user.id}`;
    expect((await call(who, 'PATCH', path, { role: 'responder' })).body).toMatchObject({ role: 'responder' });
    expect((await call(member, 'POST', `/incidents/${ref}/events`, { title: 'a' })).status).toBe(201);
    expect((await call(who, 'PATCH', path, { role: 'responder' })).status).toBe(200);
    const { revisions } = await revisionsOf(who, ref);
    expect(revisions.map(({ summary }) => summary)).toContain(
      `${who.user.name} made ${member.user.name} responder, who was viewer`,
    );
    expect(revisions).toHaveLength(3);
  });

  it.each([
    ['in small letters', (ref: string) => ref.toLowerCase()],
    ['with an escape that it does not need', (ref: string) => ref.replace('I', '%49')],
  ])(
    'are not answered again what only their former role let them read, where the address is %s',
    async (_how, spelt) => {
      const who = await person();
      const { id, ref } = await openCase(who);
      const counsel = await memberOf(id, 'counsel');
      const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'L. Kim' } as const;
      const memo = await addEvent(who, ref, { title: 'Memo', privilege });
      const headers = { 'if-match': '*', 'idempotency-key': 'once' };
      const path = `/incidents/${spelt(ref)}/events/${memo.id}`;
      const tag = () => call(counsel, 'PATCH', path, { tags: ['read'] }, headers);
      expect([(await tag()).status, (await tag()).status]).toEqual([200, 200]);
      await call(who, 'PATCH', `/incidents/${ref}/members/${counsel.user.id}`, { role: 'responder' });
      const { status, body } = await tag();
      expect(status).toBe(410);
      expect(JSON.stringify(body)).not.toContain('Memo');
    },
  );

  it('are told of nothing once they are removed, and may come back', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const member = await memberOf(id, 'counsel');
    const path = `/incidents/${ref}/members`;
    expect((await call(who, 'DELETE', `${path}/${member.user.id}`)).status).toBe(204);
    expect((await call(member, 'GET', `/incidents/${ref}`)).status).toBe(404);
    expect((await call(member, 'GET', '/incidents')).body).toEqual({ incidents: [] });
    expect((await call(who, 'DELETE', `${path}/${member.user.id}`)).status).toBe(404);
    expect((await call(who, 'DELETE', `${path}/nobody`)).status).toBe(404);
    await call(who, 'POST', path, { email: member.user.email, role: 'viewer' });
    expect((await call(member, 'GET', `/incidents/${ref}`)).status).toBe(200);
    const { revisions } = await revisionsOf(who, ref);
    expect(revisions[1]).toMatchObject({ summary: `${who.user.name} removed ${member.user.name}, who was counsel` });
    expect(brokenLinks(id, revisions)).toEqual([]);
  });

  it('may leave by themselves, but for the only commander', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const viewer = await memberOf(id, 'viewer');
    const path = `/incidents/${ref}/members`;
    expect((await call(viewer, 'DELETE', `${path}/${viewer.user.id}`)).status).toBe(204);
    const alone = await call(who, 'DELETE', `${path}/${who.user.id}`);
    expect(alone).toMatchObject({ status: 403, body: { detail: expect.stringContaining('only commander') } });
    expect((await call(who, 'PATCH', `${path}/${who.user.id}`, { role: 'viewer' })).status).toBe(403);
  });
});

describe('emergency access', () => {
  const administrator = async () => {
    const someone = await person();
    await database().user.update({ where: { id: someone.user.id }, data: { administrator: true } });
    return someone;
  };

  it('lets an administrator in with a reason, shows them to all, and stands in the record', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const admin = await administrator();
    const path = `/incidents/${ref}/emergency-access`;
    expect((await call(admin, 'GET', `/incidents/${ref}`)).status).toBe(404);
    expect((await call(admin, 'POST', path, { reason: ' ' })).status).toBe(422);
    expect((await call(admin, 'POST', path, { reason: 'a', role: 'counsel' })).status).toBe(422);
    const entered = await call(admin, 'POST', path, { reason: 'The commander cannot be reached' });
    expect([entered.status, entered.body]).toMatchObject([201, { role: 'viewer', emergency: true }]);
    expect((await call(admin, 'GET', `/incidents/${ref}`)).status).toBe(200);
    const { revisions } = await revisionsOf(who, ref);
    expect(revisions.at(-1)).toMatchObject({
      ...{ type: 'member.entered', reason: 'The commander cannot be reached' },
      summary: `${admin.user.name} let themselves in as viewer, as an administrator in an emergency`,
    });
    expect(brokenLinks(id, revisions)).toEqual([]);
    expect((await call(admin, 'POST', path, { reason: 'again' })).status).toBe(403);
  });

  it('is confirmed by the commander with a role, the same one too', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const admin = await administrator();
    await call(admin, 'POST', `/incidents/${ref}/emergency-access`, { reason: 'a' });
    const confirmed = await call(who, 'PATCH', `/incidents/${ref}/members/${admin.user.id}`, { role: 'viewer' });
    expect(confirmed.body).toMatchObject({ role: 'viewer', emergency: false });
  });

  it('is there for nobody else, whether there is such an incident or not', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const other = await person();
    const answers = await Promise.all(
      [ref, 'INC-1999-0001'].map((each) => call(other, 'POST', `/incidents/${each}/emergency-access`, { reason: 'a' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect((await call(who, 'POST', `/incidents/${ref}/emergency-access`, { reason: 'a' })).status).toBe(404);
  });
});
