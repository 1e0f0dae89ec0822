// A database from before the record was a chain: what it holds is chained by the migration, and says the same as before.

import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revisionPayloadSchema } from '@/core/contracts/revision-payload';
import { canonicalJson } from '@/core/incident/record/jcs';
import { replay } from '@/core/incident/record/replay';
import type { FigurePayload, Revision, RevisionPayload } from '@/core/incident/record/revision';
import { type Instant, instant, toRfc3339 } from '@/core/time/instant';
import { EXAMPLE } from '@/prisma/example';
import { now } from '@/server/clock/clock';
import { seedExample } from '@/server/commands/seed-example';
import { firstAdministrator } from '@/server/commands/users/first-administrator';
import { closeDatabase, database } from '@/server/db/connection/client';
import { revisionsAfter } from '@/server/db/record/revisions';
import { ownerUrl } from '@/server/testing/owner-url';
import { projectFolder } from '../files/data-folder.mjs';
import { applyMigrations } from './migrations';

const { id } = EXAMPLE.incident;
const MIGRATIONS = join(projectFolder, 'prisma', 'migrations');
const INIT = '20261122190000_init';

let before: readonly Revision[];
let old: pg.Client;

interface Row {
  readonly seq: number;
  readonly at: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly type: string;
  readonly payload: string;
  readonly salt: string;
  readonly payload_hash: string;
  readonly prev_hash: string;
  readonly hash: string;
}

beforeAll(async () => {
  before = [...(await exampleRevisions()), ...awkwardRevisions()].map((revision, index) => ({
    ...revision,
    seq: index + 1,
    payload: revisionPayloadSchema.parse(JSON.parse(asBefore(revision.payload))),
  }));
  const address = new URL(ownerUrl());
  address.pathname += '_before_the_chain';
  const owner = new pg.Client({ connectionString: ownerUrl() });
  await owner.connect();
  await owner.query(`CREATE DATABASE ${address.pathname.slice(1)}`);
  await owner.end();
  await migrateFirst(address.href);
  old = new pg.Client({ connectionString: address.href });
  await old.connect();
  await fill();
  await applyMigrations(address.href, MIGRATIONS);
});
afterAll(async () => {
  await Promise.all([old.end(), closeDatabase()]);
});

async function exampleRevisions(): Promise<readonly Revision[]> {
  await firstAdministrator();
  await seedExample({ now: now() });
  const chained = await revisionsAfter(database(), id, 0, 1_000);
  return chained.map(({ revision }) => {
    if (revision.payload === null) throw new Error('Nothing of the example is erased');
    return revision;
  });
}

/** What JSON can be written in more than one way for. */
function awkwardRevisions(): readonly Omit<Revision, 'seq'>[] {
  const numbers = [
    0,
    -0,
    0.1,
    1e-6,
    1e-7,
    1.5e-10,
    5e-324,
    123456789.125,
    2 ** 53,
    1e20,
    1e21,
    1.25e25,
    1.7976931348623157e308,
    -1e-7,
  ];
  const texts = ['"\\/', '\u0001\b\t\n\f\r\u001f\u007f', '\u2028\u2029', '🕵🏽‍♀️ 日本語', '{"a":1}', "'; --"];
  const labels = [...numbers.map((low) => ({ low, label: 'a' })), ...texts.map((label) => ({ low: 1, label }))];
  return labels.map(({ low, label }, index) => ({
    at: instant(1_700_000_000_000_000 + index),
    actor: { id: label, name: label },
    payload: figureOf(index, low, label),
    reason: index % 2 === 0 ? label : null,
  }));
}

function figureOf(index: number, low: number, label: string): FigurePayload {
  const figureId = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const fields = { label, low, high: null, unit: label, approximate: false, statedAs: '', source: null, audiences: [] };
  return { type: 'figure.created', figureId, fields };
}

async function migrateFirst(url: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onset-first-migration-'));
  cpSync(join(MIGRATIONS, INIT), join(folder, INIT), { recursive: true });
  expect(await applyMigrations(url, folder)).toEqual([INIT]);
  rmSync(folder, { recursive: true });
}

/** As the version before wrote it, which knew no reasons of reliance and no legal hold. */
const asBefore = (payload: RevisionPayload): string =>
  JSON.stringify(payload, (name, value) => (name === 'reliedOnReason' || name === 'legalHold' ? undefined : value));

/** The reason had a column of its own. */
async function fill(): Promise<void> {
  await old.query(
    `INSERT INTO incidents (id, ref, title, summary, summary_audiences, status, zone, revision, version, created_at, updated_at)
     VALUES ($1, 'INC-2023-0001', 'A case', '', '{}', 'open', 'UTC', $2, 1, 0, 0)`,
    [id, before.length],
  );
  for (const { seq, at, actor, payload, reason } of before) {
    await old.query('INSERT INTO revisions VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      ...[id, seq, at, actor.id, actor.name, payload.type, asBefore(payload), reason],
    ]);
  }
}

const rows = async (): Promise<readonly Row[]> => (await old.query('SELECT * FROM revisions ORDER BY seq')).rows;

const sha256 = (...parts: readonly (string | Buffer)[]): string =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest('hex');

const momentOf = (row: Row): Instant => instant(Number(row.at));

describe('the revisions of a database from before the chain', () => {
  it('are chained in their order', async () => {
    let head = '0'.repeat(64);
    for (const row of await rows()) {
      const { seq, type, payload, salt, payload_hash: payloadHash, prev_hash: prevHash, hash } = row;
      const actor = { id: row.actor_id, name: row.actor_name };
      expect(prevHash).toBe(head);
      expect(payloadHash).toBe(sha256(Buffer.from(salt, 'hex'), payload));
      const link = { incidentId: id, seq, at: toRfc3339(momentOf(row)), actor, type, payloadHash, prevHash };
      expect(hash).toBe(sha256(canonicalJson(link)));
      head = hash;
    }
    expect(await rows()).toHaveLength(before.length);
  });

  it('have salts of their own', async () => {
    expect(new Set((await rows()).map(({ salt }) => salt)).size).toBe(before.length);
  });

  it('are written canonically, numbers and texts of every kind', async () => {
    for (const { payload } of await rows()) expect(payload).toBe(canonicalJson(JSON.parse(payload)));
  });

  it('say the same, and replay to the same state', async () => {
    const after = (await rows()).map((row): Revision => {
      const { reason = null, ...said } = JSON.parse(row.payload);
      const actor = { id: row.actor_id, name: row.actor_name };
      return { seq: row.seq, at: momentOf(row), actor, payload: revisionPayloadSchema.parse(said), reason };
    });
    expect(after.map(({ reason, actor }) => ({ reason, actor }))).toEqual(
      before.map(({ reason, actor }) => ({ reason, actor })),
    );
    expect(replay(id, after)).toEqual(replay(id, before));
  });

  it('are found by what they are about', async () => {
    const { rows: subjects } = await old.query('SELECT subject, seq FROM revision_subjects ORDER BY seq');
    const expected = before.flatMap(({ seq, payload }) => {
      if ('eventId' in payload) return [{ subject: `event:${payload.eventId}`, seq }];
      return 'figureId' in payload ? [{ subject: `figure:${payload.figureId}`, seq }] : [];
    });
    expect(subjects).toEqual(expected);
  });
});
