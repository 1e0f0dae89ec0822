import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentFault, DocumentState } from '@/core/contracts/document';
import type { IncidentOut } from '@/core/contracts/incident';
import { newId } from '../clock/clock';
import { setMember } from '../db/access/members';
import { closeDatabase, database } from '../db/connection/client';
import { claimNextDocument, failAbandoned } from '../db/documents/document-claims';
import type { PressRefusal } from '../pdf/press-process';
import type { Print } from '../pdf/print';
import { call } from '../testing/api';
import { memberOf, openCase } from '../testing/case';
import {
  askedFor,
  awaited,
  documentOf,
  documentsPath,
  endlessPress,
  keptFiles,
  madeFor,
  pressOf,
  pressThat,
} from '../testing/documents';
import { accessesOf } from '../testing/exports';
import { ownerUrl } from '../testing/owner-url';
import { type Person, person } from '../testing/people';
import { documentMaker } from './maker';

let owner: pg.Client;
let who: Person;
let incident: IncidentOut;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: ownerUrl() });
  await owner.connect();
});
afterAll(async () => {
  await Promise.all([owner.end(), closeDatabase()]);
});
beforeEach(async () => {
  who = await person();
  incident = await openCase(who);
});

const discard = (id: string, by = who) => call(by, 'DELETE', documentsPath(incident.ref, `/${id}`));

/** A press that is at `id` until it is called off, and tells when that was. */
function watchedPress() {
  let stopped = 0;
  const print: Print<PressRefusal> = async (job, signal) => {
    const outcome = await endlessPress(job, signal);
    stopped += 1;
    return outcome;
  };
  pressThat(print);
  return { stopped: () => stopped };
}

describe('calling off', () => {
  it('stops the press at once, keeps nothing, and lets the next have it', async () => {
    const press = watchedPress();
    const first = await askedFor(who, incident.ref);
    await awaited(who, incident.ref, first.id, 'printing');
    const second = await askedFor(who, incident.ref);
    expect(second).toMatchObject({ state: 'waiting', ahead: 1 });
    expect((await discard(first.id)).status).toBe(204);
    await awaited(who, incident.ref, second.id, 'printing');
    expect(press.stopped()).toBe(1);
    expect(await documentOf(who, incident.ref, first.id)).toMatchObject({ state: 'cancelled', problem: null });
    await discard(second.id);
    expect(keptFiles()).toEqual([]);
    expect(await accessesOf(incident.id)).toEqual([]);
  });

  it('reaches one that waits, which never is printed', async () => {
    const press = watchedPress();
    const [first, second] = [await askedFor(who, incident.ref), await askedFor(who, incident.ref)];
    await awaited(who, incident.ref, first.id, 'printing');
    expect((await discard(second.id)).status).toBe(204);
    pressThat(pressOf('%PDF'));
    await discard(first.id);
    expect((await madeFor(who, incident.ref)).state).toBe('ready');
    expect((await documentOf(who, incident.ref, second.id)).state).toBe('cancelled');
    expect(press.stopped()).toBe(1);
  });

  it('by another process is noticed by the one that prints', async () => {
    const press = watchedPress();
    const { id } = await askedFor(who, incident.ref);
    await awaited(who, incident.ref, id, 'printing');
    await owner.query(`UPDATE documents SET state = 'cancelled', claim = NULL, ended_at = now() WHERE id = $1`, [id]);
    await expect.poll(press.stopped, { timeout: 10_000 }).toBe(1);
    expect((await documentOf(who, incident.ref, id)).state).toBe('cancelled');
  });

  it('that comes when the bytes are there leaves no file and no entry in the access log', async () => {
    pressThat(async (job, signal) => {
      await discard(id);
      return pressOf('%PDF')(job, signal);
    });
    const { id } = await askedFor(who, incident.ref);
    await awaited(who, incident.ref, id, 'cancelled');
    await expect.poll(() => accessesOf(incident.id)).toEqual([]);
    pressThat(pressOf('%PDF'));
    const next = await madeFor(who, incident.ref);
    expect(keptFiles()).toContain(`${next.id}.pdf`);
    expect(keptFiles()).not.toContain(`${id}.pdf`);
  });
});

describe('a document that cannot be made', () => {
  it.each<[PressRefusal, DocumentFault]>([
    ['too-large', 'too-large'],
    ['failed', 'unprintable'],
  ])('for a press that says %s has failed, and says why', async (error, kind) => {
    pressThat(async () => ({ ok: false, error }));
    expect(await madeFor(who, incident.ref)).toMatchObject({ state: 'failed', problem: { kind }, sha256: null });
    expect(await accessesOf(incident.id)).toEqual([]);
  });

  it('has failed where something happens that nobody expected, and the next is made', async () => {
    pressThat(async () => {
      throw new Error('Nobody expected this');
    });
    expect(await madeFor(who, incident.ref)).toMatchObject({ state: 'failed', problem: { kind: 'unprintable' } });
    pressThat(pressOf('%PDF'));
    expect((await madeFor(who, incident.ref)).state).toBe('ready');
  });

  it('because its maker is no member any more is not read for them', async () => {
    const press = watchedPress();
    const before = await askedFor(who, incident.ref);
    await awaited(who, incident.ref, before.id, 'printing');
    const leaving = await memberOf(incident.id, 'viewer');
    const { id } = await askedFor(leaving, incident.ref);
    await owner.query('DELETE FROM members WHERE user_id = $1', [leaving.user.id]);
    await discard(before.id);
    await expect.poll(async () => (await documentOf(who, incident.ref, id)).state).toBe('failed');
    await setMember(database(), incident.id, leaving.user.id, 'viewer');
    expect((await documentOf(leaving, incident.ref, id)).problem?.kind).toBe('unreadable');
    expect(press.stopped()).toBe(1);
  });
});

/** As another process left it, by the moments of the database. */
async function leftBehind(state: DocumentState, columns: string): Promise<string> {
  pressThat(pressOf('%PDF'));
  const { id } = await madeFor(who, incident.ref);
  await owner.query(
    `UPDATE documents SET state = $2, ended_at = NULL, pages = NULL, size_bytes = NULL, sha256 = NULL, fingerprint = NULL,
      ${columns} WHERE id = $1`,
    [id, state],
  );
  return id;
}

const claimed = (secondsAgo: number) =>
  `claim = gen_random_uuid(), begun_at = now() - interval '1 hour', seen_at = now() - interval '${secondsAgo} s'`;

describe('a document whose process died', () => {
  it.each<[DocumentState, string]>([
    ['reading', claimed(20)],
    ['printing', claimed(20)],
    ['waiting', `claim = NULL, begun_at = NULL, seen_at = NULL, made_at = now() - interval '2 hours'`],
  ])('while %s has failed once that is certain, whoever asks', async (state, columns) => {
    const id = await leftBehind(state, columns);
    expect(await documentOf(await memberOf(incident.id, 'viewer'), incident.ref, id)).toMatchObject({
      state: 'failed',
    });
    expect(await documentOf(who, incident.ref, id)).toMatchObject({ problem: { kind: 'interrupted' } });
  });

  it('may still be made by one that was alive a moment ago', async () => {
    const id = await leftBehind('printing', claimed(5));
    expect((await documentOf(who, incident.ref, id)).state).toBe('printing');
    await discard(id);
  });

  it('before it was begun is made by the process that is asked after it', async () => {
    const id = await leftBehind('waiting', 'claim = NULL, begun_at = NULL, seen_at = NULL');
    expect(await awaited(who, incident.ref, id)).toMatchObject({ state: 'ready', problem: null });
  });

  it('and is alive after all keeps nothing of it', async () => {
    pressThat(async (job, signal) => {
      await owner.query(`UPDATE documents SET seen_at = now() - interval '20 s' WHERE id = $1`, [id]);
      await failAbandoned(database());
      return pressOf('%PDF')(job, signal);
    });
    const { id } = await askedFor(who, incident.ref);
    expect(await awaited(who, incident.ref, id)).toMatchObject({ state: 'failed', problem: { kind: 'interrupted' } });
    pressThat(pressOf('%PDF'));
    await madeFor(who, incident.ref);
    expect(keptFiles()).not.toContain(`${id}.pdf`);
  });
});

describe('two processes', () => {
  it('never make the same document', async () => {
    pressThat(endlessPress);
    const { id } = await askedFor(who, incident.ref);
    await awaited(who, incident.ref, id, 'printing');
    await askedFor(who, incident.ref);
    await askedFor(who, incident.ref);
    const claims = await Promise.all([1, 2, 3].map(() => claimNextDocument(database(), newId())));
    const others = claims.flatMap((claim) => claim?.documentId ?? []);
    expect([others.length, new Set([...others, id]).size]).toEqual([2, 3]);
    for (const each of [...others, id]) await discard(each);
  });
});

describe('a process that ends', () => {
  it('stops the press, and keeps from nobody that its document will not be finished', async () => {
    const press = watchedPress();
    const { id } = await askedFor(who, incident.ref);
    await awaited(who, incident.ref, id, 'printing');
    await documentMaker().stop();
    expect(press.stopped()).toBe(1);
    await owner.query(`UPDATE documents SET seen_at = now() - interval '16 s' WHERE id = $1`, [id]);
    expect(await documentOf(who, incident.ref, id)).toMatchObject({
      state: 'failed',
      problem: { kind: 'interrupted' },
    });
  });
});
