import { afterAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/server/db/connection/client';
import { flushCheckpoints } from '@/server/record/checkpoints';
import { call } from '@/server/testing/api';
import { memberOf, openCase, revisionsOf } from '@/server/testing/case';
import { person } from '@/server/testing/people';
import { commands } from '../commands';
import { readInvocation } from '../invocation';

afterAll(closeDatabase);

async function run(...words: readonly string[]) {
  const invocation = readInvocation(words, commands);
  if (invocation.kind !== 'run') throw new Error(invocation.text);
  return invocation.command.run(invocation.given, new AbortController().signal);
}

describe('the command line, for whoever runs an installation', () => {
  it('lists incidents and the members of one, and nothing of their events', async () => {
    const who = await person();
    const { id, ref } = await openCase(who, { title: 'Listed\tcase' });
    const viewer = await memberOf(id, 'viewer');
    const listed = await run('incident', 'list');
    expect(listed).toMatchObject({ ok: true, value: expect.stringContaining(`${ref}\topen\trevision 1\t`) });
    expect(listed).toMatchObject({ value: expect.stringContaining(`\t2 members\t${who.user.email}\tListed case`) });
    const members = await run('member', 'list', '--incident', ref.toLowerCase());
    expect(members).toMatchObject({
      value: expect.stringMatching(
        new RegExp(`^${who.user.email}\t.*\tcommander\tsince .*\n${viewer.user.email}\t.*\tviewer\tsince .*$`),
      ),
    });
    expect(await run('member', 'list', '--incident', 'INC-1999-0001')).toMatchObject({ ok: false });
  });

  it('verifies what the database holds, and counts it', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    await flushCheckpoints();
    const verified = await run('verify-installation');
    expect(verified).toMatchObject({
      ok: true,
      value: expect.stringContaining(`${ref}: valid, 1 revision, 0 entries in the access log.`),
    });
  });

  it('gives a user another name', async () => {
    const { user } = await person();
    const renamed = await run('user', 'rename', '--email', user.email, '--name', 'Ada Rivera');
    expect(renamed).toEqual({ ok: true, value: `${user.email} is Ada Rivera now.` });
    expect(await run('user', 'list')).toMatchObject({ value: expect.stringContaining(`${user.email}\tAda Rivera\t`) });
  });

  it('removes a member, as a revision with its reason, and never the only commander', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const viewer = await memberOf(id, 'viewer');
    const removal = ['member', 'remove', '--incident', ref, '--email'];
    expect(await run(...removal, viewer.user.email, '--reason', 'Left the firm')).toEqual({
      ok: true,
      value: `${viewer.user.name} is no member of ${ref} any more.`,
    });
    expect((await call(viewer, 'GET', `/incidents/${ref}`)).status).toBe(404);
    expect((await revisionsOf(who, ref)).revisions.at(-1)).toMatchObject({
      ...{ type: 'member.removed', reason: 'Left the firm', actor: { id: 'operator' } },
    });
    for (const [email, says] of [
      [viewer.user.email, 'is no member of'],
      [who.user.email, 'only commander'],
      ['nobody@example.org', 'There is no user'],
    ] as const) {
      expect(await run(...removal, email)).toEqual({ ok: false, error: expect.stringContaining(says) });
    }
  });

  it('makes somebody an administrator and unmakes them, and signs somebody out, each on the account log', async () => {
    const { user } = await person();
    const expiresAt = new Date(Date.now() + 60_000);
    await database().session.create({ data: { id: crypto.randomUUID(), token: user.id, userId: user.id, expiresAt } });
    await run('user', 'administrator', '--email', user.email);
    expect(await database().user.findUniqueOrThrow({ where: { id: user.id } })).toMatchObject({ administrator: true });
    // Another one, so that this is not the last.
    const other = await person();
    await run('user', 'administrator', '--email', other.user.email);
    expect(await run('user', 'administrator', '--email', user.email, '--off')).toMatchObject({ ok: true });
    expect(await run('user', 'sign-out', '--email', user.email)).toMatchObject({ ok: true });
    expect(await database().session.count({ where: { userId: user.id } })).toBe(0);
    const logged = await database().accountLogEntry.findMany({
      where: { userId: user.id, actorId: 'operator', type: { notIn: ['user.added', 'token.made'] } },
      orderBy: { at: 'asc' },
    });
    expect(logged.map(({ type }) => type)).toEqual(['administrator.made', 'administrator.unmade', 'sessions.ended']);
  });
});
