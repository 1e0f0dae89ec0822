import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { PrismaClient } from '@/prisma/generated/client';
import { signInWithLink } from '../../auth/sign-in';
import { createSignInLink } from '../../auth/sign-in-link';
import { forgetEnvironment } from '../../env/environment';
import { ready } from '../../http/state';
import { log } from '../../log/log';
import { call } from '../../testing/api';
import { browser } from '../../testing/browser';
import { ownerUrl } from '../../testing/owner-url';
import { person } from '../../testing/people';
import { closeDatabase, database } from './client';
import { isUnreachable } from './unreachable';

afterAll(closeDatabase);

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a database that cannot be reached', () => {
  const address = process.env.ONSET_APP_DATABASE_URL ?? '';

  const moveTo = async (place: string) => {
    await closeDatabase();
    process.env.ONSET_APP_DATABASE_URL = place;
    forgetEnvironment();
  };
  afterEach(() => moveTo(address));

  it('answers 503 with a reference and nothing of the inside, and is not ready', async () => {
    const who = await person();
    await moveTo('postgresql://onset_app@127.0.0.1:1/onset');
    const answer = await call(who, 'GET', '/incidents');
    expect(answer).toMatchObject({ status: 503, body: { detail: expect.stringContaining('Reference') } });
    expect(JSON.stringify(answer.body)).not.toMatch(/127\.0\.0\.1|prisma/i);
    expect((await ready()).status).toBe(503);
  });

  it('answers a browser the same, whose session it cannot ask after', async () => {
    const { user } = await person();
    const link = new URL(await createSignInLink(database(), user.id));
    await signInWithLink({ code: link.searchParams.get('code') ?? '' });
    const cookie = browser.headers().get('cookie') ?? '';
    expect((await call(null, 'GET', '/incidents', undefined, { cookie })).status).toBe(200);
    vi.spyOn(log, 'error').mockImplementation(() => undefined);
    await moveTo('postgresql://onset_app@127.0.0.1:1/onset');
    expect((await call(null, 'GET', '/incidents', undefined, { cookie })).status).toBe(503);
  });
});

describe('connections that were cut', () => {
  it('are made again', async () => {
    const who = await person();
    const owner = new pg.Client({ connectionString: ownerUrl() });
    await owner.connect();
    await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE usename = 'onset_app' AND datname = current_database()`);
    await owner.end();
    await vi.waitFor(async () => expect((await call(who, 'GET', '/incidents')).status).toBe(200));
    expect((await ready()).status).toBe(200);
  });
});

/** Enough to make one connection. */
const PATIENCE_MS = 1_000;

describe('isUnreachable', () => {
  it('is said where no connection is free in time, whether a statement waits for one or a transaction', async () => {
    const connectionString = process.env.ONSET_APP_DATABASE_URL ?? '';
    const adapter = new PrismaPg({ connectionString, max: 1, connectionTimeoutMillis: PATIENCE_MS });
    const narrow = new PrismaClient({ adapter });
    const errors = await narrow.$transaction(
      async () =>
        Promise.all([
          failureOf(narrow.$executeRaw`SELECT 1`),
          failureOf(narrow.$queryRaw`SELECT 1`),
          failureOf(narrow.$transaction(async (tx) => tx.$executeRaw`SELECT 1`, { maxWait: PATIENCE_MS })),
        ]),
      { timeout: 10 * PATIENCE_MS },
    );
    await narrow.$disconnect();
    expect(errors.map(isUnreachable)).toEqual([true, true, true]);
  });
  it('is said by a connection that is not of the pool as well', async () => {
    const alone = new pg.Client({ connectionString: 'postgresql://onset_app@127.0.0.1:1/onset' });
    expect(isUnreachable(await failureOf(alone.connect()))).toBe(true);
  });
  it('is said of what is asked of a connection after it was cut, and after it was ended', async () => {
    const cut = new pg.Client({ connectionString: process.env.ONSET_APP_DATABASE_URL });
    const broken = new Promise((resolve) => cut.on('error', resolve));
    await cut.connect();
    const owner = new pg.Client({ connectionString: ownerUrl() });
    await owner.connect();
    const { rows } = await cut.query('SELECT pg_backend_pid() AS pid');
    await owner.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await owner.end();
    await broken;
    expect(isUnreachable(await failureOf(cut.query('SELECT 1')))).toBe(true);
    expect(isUnreachable(await failureOf(owner.query('SELECT 1')))).toBe(true);
  });
  it('is not said of a query that is wrong', async () => {
    expect(isUnreachable(await failureOf(database().$queryRaw`SELECT nonsense`))).toBe(false);
    expect(isUnreachable(new Error('P1001'))).toBe(false);
  });
});
