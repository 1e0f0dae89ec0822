import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventInputSchema, eventPatchSchema } from '@/core/contracts/event';
import { sampleEvent } from '@/core/incident/event.sample';
import { ok, refuse, unwrap } from '@/core/result';
import { newId } from '../../clock/clock';
import { appendToAccessLog } from '../../db/access/access-log';
import { closeDatabase, type Database, database } from '../../db/connection/client';
import { eventsOf, openCase, revisionsOf } from '../../testing/case';
import { untilSomebodyWaitsForALock } from '../../testing/locks';
import { ownerUrl } from '../../testing/owner-url';
import { type Person, person } from '../../testing/people';
import { changeEvent } from '../change-event';
import { createEvent } from '../create-event';
import { bePresent } from '../presence';
import { entryOf } from './entry';
import { ANY_VERSION } from './precondition';
import { aloneInIncident, inIncident, type Scene } from './scene';
import { inTurn } from './turns';

let owner: pg.Client;
let who: Person;
let ref: string;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: ownerUrl() });
  await owner.connect();
  who = await person();
});
beforeEach(async () => {
  ref = (await openCase(who)).ref;
});
afterAll(async () => {
  await Promise.all([owner.end(), closeDatabase()]);
});

const create = (title: string, id = newId()) =>
  createEvent(entryOf(who.user), { ref, input: eventInputSchema.parse({ id, title }), once: null });

const change = (eventId: string, title: string) =>
  changeEvent(entryOf(who.user), {
    ref,
    eventId,
    patch: eventPatchSchema.parse({ title }),
    precondition: ANY_VERSION,
    once: null,
  });

const working = <T>(work: (scene: Scene) => Promise<T>) =>
  inIncident(entryOf(who.user), ref, null, async (scene) => ok(await work(scene)));

const titles = async () => (await eventsOf(who, ref)).events.map(({ title }) => title).sort();

/** How many transactions wrote the incident's revisions. */
async function countTransactions(): Promise<number> {
  const { rows } = await owner.query(
    'SELECT count(DISTINCT r.xmin::text)::int AS n FROM revisions r JOIN incidents i ON i.id = r.incident_id WHERE i.ref = $1',
    [ref],
  );
  return rows[0]?.n;
}

describe('a verb that waits for another process', () => {
  it('is done in the role that its author has once it is its turn, not in the one they had when they asked', async () => {
    const { id } = (await owner.query('SELECT id FROM incidents WHERE ref = $1', [ref])).rows[0];
    await owner.query('BEGIN');
    await owner.query('SELECT FROM incidents WHERE id = $1 FOR UPDATE', [id]);
    await owner.query("UPDATE members SET role = 'viewer' WHERE incident_id = $1 AND user_id = $2", [id, who.user.id]);
    const asked = create('Too late');
    await untilSomebodyWaitsForALock();
    await owner.query('COMMIT');
    expect(await asked).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(await titles()).toEqual([]);
  });
});

describe('a verb that has the incident to itself', () => {
  it('keeps nobody from saying where they are, nor from reading what goes to the access log', async () => {
    const { id } = (await owner.query('SELECT id FROM incidents WHERE ref = $1', [ref])).rows[0];
    const isPresent = await working(async () => {
      await appendToAccessLog(database(), id, who.user, { type: 'export.record', format: 'json', revision: 1 });
      return bePresent(who.user, ref, newId(), { eventId: null, editing: null });
    });
    expect(isPresent).toMatchObject({ ok: true, value: { value: true } });
  });
});

describe('verbs that wait for one incident', () => {
  it('share transactions, and each leaves a revision of its own', async () => {
    const created = await Promise.all(Array.from({ length: 30 }, (_, index) => create(`event ${index}`)));
    const numbers = created.map((answer) => {
      const done = unwrap(answer);
      return done.kind === 'done' ? done.value.revision : null;
    });
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 2));
    expect(await countTransactions()).toBeLessThan(10);
  });

  it('see what those before them did', async () => {
    const id = newId();
    await create('somebody’s, to keep the others waiting');
    const [, changed, again, twice] = await Promise.all([
      create('as created', id),
      change(id.toUpperCase(), 'as changed'),
      change(id, 'as changed again'),
      create('as created twice', id),
    ]);
    expect([changed.ok, again.ok, twice.ok]).toEqual([true, true, false]);
    expect(await titles()).toContain('as changed again');
    const { revisions } = await revisionsOf(who, ref);
    expect(revisions.map(({ type }) => type).slice(-3)).toEqual(['event.created', 'event.changed', 'event.changed']);
  });

  it('are left alone by one that is refused', async () => {
    const answers = await Promise.all([
      create('a'),
      change(newId(), 'there is no such event'),
      inIncident(entryOf(who.user), ref, null, async () => refuse({ kind: 'not-found' })),
      create('b'),
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, false, true]);
    expect(await titles()).toEqual(['a', 'b']);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('out of order'))],
    [
      'breaks the transaction',
      async ({ sitting }: Scene) => (await sitting.written()).$executeRaw`SELECT out_of_order`,
    ],
  ])('are not taken down by one that %s, of which nothing stays', async (_what, failing) => {
    const [first, failed, last] = await Promise.allSettled([
      create('first'),
      working(async (scene) => {
        scene.sitting.setEvent(null, { event: sampleEvent({ id: newId(), title: 'never kept' }), deletedAt: null });
        return failing(scene);
      }),
      create('last'),
    ]);
    expect([first.status, failed.status, last.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await titles()).toEqual(['first', 'last']);
    const { revisions } = await revisionsOf(who, ref);
    expect(revisions.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('are all told, and none is tried again, where it was the commit that failed', async () => {
    let tries = 0;
    const failing = async (tx: Database) => {
      tries += 1;
      await tx.$executeRaw`CREATE TEMP TABLE late (id int UNIQUE DEFERRABLE INITIALLY DEFERRED) ON COMMIT DROP`;
      await tx.$executeRaw`INSERT INTO late VALUES (1), (1)`;
    };
    const answers = await Promise.allSettled([
      create('before it'),
      inTurn({ kind: 'shared', ref, eventId: null }, failing),
      create('after it'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(tries).toBe(1);
    expect(await titles()).toEqual([]);
  });

  it('are done once and by themselves where they say so', async () => {
    const together = await Promise.all([
      create('a'),
      aloneInIncident(entryOf(who.user), ref, null, async ({ sitting }) => {
        const [row] = await (await sitting.written()).$queryRaw<{ readonly n: number }[]>`
          SELECT count(*)::int AS n FROM revisions WHERE xmin::text = pg_current_xact_id_if_assigned()::text`;
        return ok(row?.n);
      }),
      create('b'),
    ]);
    expect(unwrap(together[1])).toMatchObject({ value: 0 });
    expect(await titles()).toEqual(['a', 'b']);
  });
});
