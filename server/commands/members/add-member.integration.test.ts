import { afterAll, describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { closeDatabase } from '../../db/connection/client';
import { call } from '../../testing/api';
import { addEvent, memberOf, openCase, revisionsOf } from '../../testing/case';
import { brokenLinks } from '../../testing/chain';
import { person } from '../../testing/people';
import { addMember } from './add-member';

afterAll(closeDatabase);

describe('adding a member as the operator', () => {
  it('lets them in, in their role, and says on the record who did it', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const other = await person();
    expect((await call(other, 'GET', `/incidents/${ref}`)).status).toBe(404);
    const added = await addMember({ ref: ref.toLowerCase(), email: other.user.email.toUpperCase(), role: 'viewer' });
    expect(unwrap(added)).toMatchObject({ user: { id: other.user.id }, incidentRef: ref, formerRole: null });
    expect((await call(other, 'GET', `/incidents/${ref}`)).status).toBe(200);
    expect((await call(other, 'POST', `/incidents/${ref}/events`, { title: 'a' })).status).toBe(403);
    const { revisions } = await revisionsOf(who, ref);
    expect(revisions.at(-1)).toMatchObject({
      actor: { id: 'operator' },
      summary: `Operator (command line) added ${other.user.name} as viewer`,
    });
    expect(brokenLinks(id, revisions)).toEqual([]);
  });

  it('gives a member another role from then on, and makes no revision where they have it', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const viewer = await memberOf(id, 'viewer');
    const { email } = viewer.user;
    expect(unwrap(await addMember({ ref, email, role: 'responder' })).formerRole).toBe('viewer');
    expect((await addEvent(viewer, ref)).version).toBe(1);
    expect(unwrap(await addMember({ ref, email, role: 'responder' })).formerRole).toBe('responder');
    const { revisions } = await revisionsOf(who, ref);
    expect(revisions.map(({ type }) => type)).toEqual(['incident.created', 'member.added', 'event.created']);
  });

  it('leaves no incident without a commander', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const { email } = who.user;
    expect(await addMember({ ref, email, role: 'viewer' })).toMatchObject({
      ok: false,
      error: expect.stringContaining('only commander'),
    });
    const second = await person();
    unwrap(await addMember({ ref, email: second.user.email, role: 'commander' }));
    expect(unwrap(await addMember({ ref, email, role: 'viewer' })).formerRole).toBe('commander');
  });

  it.each([
    ['an incident that there is not', 'INC-1999-0001'],
    ['what names no incident', 'the one of yesterday'],
  ])('is refused for %s', async (_, ref) => {
    const { user } = await person();
    expect(await addMember({ ref, email: user.email, role: 'viewer' })).toEqual({
      ok: false,
      error: `There is no incident ${ref}.`,
    });
  });

  it('is refused for somebody who is no user', async () => {
    const { ref } = await openCase(await person());
    expect(await addMember({ ref, email: 'nobody@example.org', role: 'viewer' })).toMatchObject({
      ok: false,
      error: expect.stringContaining('There is no user with the address nobody@example.org'),
    });
  });
});
