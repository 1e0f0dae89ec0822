// What somebody who has the application's own password to the database could try against the record. Every attempt is
// denied, and leaves the record as it was.

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEvent, openCase } from '../../testing/case';
import { ownerUrl } from '../../testing/owner-url';
import { person } from '../../testing/people';
import { closeDatabase } from '../connection/client';

const SALT = 'ab'.repeat(32);

let owner: pg.Client;
/** By the words of an attempt: "$incident" and the like. */
let known: Readonly<Record<string, string>>;

beforeAll(async () => {
  owner = await connect(ownerUrl());
  const who = await person();
  const { id: incident } = await openCase(who);
  const event = await addEvent(who, incident, { title: 'the first' });
  const other = await addEvent(who, incident, { title: 'the second' });
  const { id: held } = await openCase(who);
  const kept = await addEvent(who, held, { title: 'kept' });
  known = { incident, event: event.id, other: other.id, held, kept: kept.id, salt: SALT };
  await asApplication(
    `SELECT append_to_record('$incident', 4, ${drafts({ type: 'erasure.event', eventId: '$event' })})`,
  );
  const hold = {
    type: 'incident.changed',
    version: 2,
    changes: { legalHold: { from: null, to: { ground: 'a court' } } },
  };
  await asApplication(`SELECT append_to_record('$held', 3, ${drafts(hold)})`);
  await asApplication(
    `SELECT append_to_access_log('$incident', 'a', 'A', 'export.record', '{"type":"export.record"}', '$salt')`,
  );
});
afterAll(async () => {
  await Promise.all([owner.end(), closeDatabase()]);
});

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

/** All statements in one transaction, on a connection of its own: nothing that one attempt sets helps the next. */
async function asApplication(attempt: string): Promise<void> {
  const client = await connect(process.env.ONSET_APP_DATABASE_URL ?? '');
  try {
    await client.query(attempt.replace(/\$(\w+)/g, (_, name: string) => known[name] ?? ''));
  } finally {
    await client.end();
  }
}

const NOW = '(extract(epoch FROM clock_timestamp()) * 1000000)::bigint';

interface Draft {
  readonly type?: string;
  readonly at?: string;
  readonly salt?: string;
  readonly subjects?: readonly string[];
}

/** The drafts of one revision, as SQL. */
function drafts(payload: object, { type, at = NOW, salt = '$salt', subjects = [] }: Draft = {}): string {
  const text = JSON.stringify(payload).replaceAll("'", "''");
  const said = type ?? ('type' in payload ? payload.type : '');
  return `json_build_array(json_build_object('at', ${at}, 'actorId', 'a', 'actorName', 'A', 'type', '${said}',
    'payload', '${text}', 'salt', '${salt}', 'subjects', '${JSON.stringify(subjects)}'::json))`;
}

const forged = { type: 'event.created', eventId: 'forged' };
const erasureOf = (eventId: string, seqs: readonly number[]) =>
  drafts({ type: 'erasure.event', eventId, seqs, remains: null }, { subjects: [`event:${eventId}`] });

/** Everything that must stay as it is: what is recorded, and what keeps it. */
const RECORD = `
  SELECT
    (SELECT json_agg(r ORDER BY incident_id, seq)::text FROM revisions r) AS revisions,
    (SELECT json_agg(s ORDER BY incident_id, subject, seq)::text FROM revision_subjects s) AS subjects,
    (SELECT json_agg(l ORDER BY incident_id, seq)::text FROM access_log l) AS accesses,
    (SELECT json_agg(json_build_array(id, ref, revision, is_example, created_at, updated_at) ORDER BY id)::text FROM incidents) AS heads,
    (SELECT json_agg(pg_get_functiondef(p.oid) ORDER BY p.oid)::text FROM pg_proc p
      WHERE p.pronamespace = 'public'::regnamespace) AS functions,
    (SELECT json_agg(json_build_array(tgrelid::regclass, tgname, tgenabled) ORDER BY tgname)::text FROM pg_trigger
      WHERE NOT tgisinternal) AS triggers,
    (SELECT json_agg(json_build_array(relname, relowner::regrole, relacl, relrowsecurity) ORDER BY relname)::text
      FROM pg_class WHERE relnamespace = 'public'::regnamespace) AS tables,
    (SELECT json_agg(json_build_array(rolname, rolsuper, rolcreaterole, rolbypassrls) ORDER BY rolname)::text
      FROM pg_roles WHERE rolname NOT LIKE 'pg\\_%') AS roles`;

const record = async () => (await owner.query(RECORD)).rows[0];

const ATTEMPTS: Readonly<Record<string, readonly string[]>> = {
  'changing what is recorded': [
    `UPDATE revisions SET payload = '{}' WHERE seq = 1`,
    `UPDATE revisions SET payload = NULL, salt = NULL`,
    `UPDATE revisions SET hash = repeat('0', 64)`,
    'DELETE FROM revisions WHERE seq = 2',
    'TRUNCATE revisions',
    'TRUNCATE incidents CASCADE',
    `INSERT INTO revisions SELECT incident_id, seq + 100, at, actor_id, actor_name, type, payload, salt, payload_hash,
      prev_hash, hash FROM revisions`,
    `INSERT INTO revisions TABLE revisions ON CONFLICT (incident_id, seq) DO UPDATE SET actor_name = 'somebody else'`,
    `MERGE INTO revisions r USING revisions o ON r.incident_id = o.incident_id AND r.seq = o.seq WHEN MATCHED THEN DELETE`,
    'WITH gone AS (DELETE FROM revisions RETURNING *) SELECT count(*) FROM gone',
    'SELECT * FROM revisions FOR UPDATE',
    'BEGIN; LOCK TABLE revisions IN ACCESS EXCLUSIVE MODE',
    `COPY revisions FROM PROGRAM 'echo'`,
    `COPY (SELECT 1) TO PROGRAM 'true'`,
    `UPDATE revision_subjects SET subject = 'event:$other'`,
    'DELETE FROM revision_subjects',
    'TRUNCATE revision_subjects',
    `INSERT INTO revision_subjects VALUES ('$incident', 'event:$event', 3)`,
    `UPDATE access_log SET actor_name = 'somebody else'`,
    'DELETE FROM access_log',
    'TRUNCATE access_log',
    'INSERT INTO access_log SELECT incident_id, seq + 1, at, actor_id, actor_name, type, payload, salt, payload_hash, prev_hash, hash FROM access_log',
    `UPDATE incidents SET revision = 1 WHERE id = '$incident'`,
    `UPDATE incidents SET updated_at = 0 WHERE id = '$incident'`,
    `UPDATE incidents SET is_example = true WHERE id = '$incident'`,
    `DELETE FROM incidents WHERE id = '$incident'`,
  ],
  'appending what never was': [
    `SELECT append_to_record('$incident', 4, ${drafts(forged)})`,
    `SELECT append_to_record('$incident', 1, ${drafts(forged)})`,
    `SELECT append_to_record('$incident', 6, ${drafts(forged)})`,
    `SELECT append_to_record('$incident', NULL, ${drafts(forged)})`,
    `SELECT append_to_record('$incident', 5, ${drafts(forged, { at: '1672876800000000' })})`,
    `SELECT append_to_record('$incident', 5, ${drafts(forged, { at: `${NOW} - 86400000000` })})`,
    `SELECT append_to_record('$incident', 5, ${drafts(forged, { at: `${NOW} + 86400000000` })})`,
    `SELECT append_to_record('$incident', 5, ${drafts(forged, { at: 'NULL' })})`,
    `SELECT append_to_record('$incident', 5, ${drafts(forged, { type: 'event.deleted' })})`,
    `SELECT append_to_record('$incident', 5, ${drafts({})})`,
    `SELECT append_to_record('$incident', 5, ${drafts(forged, { salt: 'short' })})`,
    `SELECT append_to_record('$incident', 5, ${drafts(forged, { salt: 'AB'.repeat(32) })})`,
    `SELECT append_to_record('$incident', 5, '[{"type":"event.created","payload":"{\\"type\\":\\"event.created\\"}"}]')`,
    `SELECT append_to_record('00000000-0000-4000-8000-000000000000', 1, ${drafts(forged)})`,
    `SELECT append_to_access_log('$incident', 'a', 'A', 'event.created', '{"type":"event.created"}', '$salt')`,
    `SELECT append_to_access_log('$incident', 'a', 'A', 'export.record', '{"type":"viewing.page"}', '$salt')`,
    `SELECT append_to_access_log('$incident', 'a', 'A', 'export.record', NULL, '$salt')`,
  ],
  'erasing without the right': [
    `SELECT carry_out_erasure('$other')`,
    `SELECT carry_out_erasure('$incident')`,
    `SELECT set_config('onset.erases', '$incident', true); UPDATE revisions SET payload = NULL, salt = NULL`,
    `SELECT set_config('onset.removes_example', '$incident', true); DELETE FROM revisions`,
    `SELECT append_to_record('$incident', 5, ${erasureOf('$other', [2])}); SELECT carry_out_erasure('$incident')`,
    `SELECT append_to_record('$incident', 5, ${erasureOf('$event', [2, 5])}); SELECT carry_out_erasure('$incident')`,
    `SELECT append_to_record('$incident', 5, ${erasureOf('$event', [2])});
      SELECT append_to_record('$incident', 6, ${drafts(forged)}); SELECT carry_out_erasure('$incident')`,
    `SELECT append_to_record('$held', 4, ${erasureOf('$kept', [2])}); SELECT carry_out_erasure('$held')`,
    `UPDATE incidents SET legal_hold = NULL;
      SELECT append_to_record('$held', 4, ${erasureOf('$kept', [2])}); SELECT carry_out_erasure('$held')`,
    `DELETE FROM events WHERE id = '$event'`,
    `DELETE FROM evidence`,
  ],
  'standing in for what the functions use': [
    `CREATE TEMP TABLE incidents AS SELECT * FROM public.incidents; UPDATE pg_temp.incidents SET is_example = true;
      SET search_path = pg_temp, public; SELECT append_to_record('$incident', 5, ${drafts(forged, { at: '1672876800000000' })})`,
    `CREATE TEMP TABLE revisions (LIKE public.revisions); SET search_path = pg_temp, public;
      SELECT append_to_record('$incident', 1, ${drafts(forged)})`,
    `CREATE TEMP TABLE incidents AS SELECT * FROM public.incidents; SET search_path = pg_temp, public;
      SELECT append_to_record('$held', 4, ${erasureOf('$kept', [2])}); SELECT carry_out_erasure('$held')`,
    `CREATE TABLE public.mine (id int)`,
    `CREATE SCHEMA mine`,
    `CREATE FUNCTION public.payload_hash_of(salt text, payload varchar) RETURNS text LANGUAGE sql RETURN repeat('0', 64)`,
    `CREATE OR REPLACE FUNCTION revision_hash_of(UUID, INTEGER, BIGINT, TEXT, TEXT, TEXT, TEXT, TEXT) RETURNS text
      LANGUAGE sql RETURN repeat('0', 64)`,
    `CREATE OR REPLACE FUNCTION append_to_record(incident UUID, expected INTEGER, drafts JSON)
      RETURNS TABLE ("seq" INTEGER, "payload_hash" TEXT, "prev_hash" TEXT, "hash" TEXT) LANGUAGE sql AS 'SELECT 1, NULL, NULL, NULL'`,
    `CREATE OR REPLACE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    'ALTER FUNCTION append_to_record(UUID, INTEGER, JSON) SECURITY INVOKER',
    'ALTER FUNCTION carry_out_erasure(UUID) OWNER TO onset_app',
    'DROP FUNCTION carry_out_erasure(UUID)',
  ],
  'taking the guards away': [
    'ALTER TABLE revisions DISABLE TRIGGER ALL',
    'ALTER TABLE access_log DISABLE TRIGGER USER',
    `SET session_replication_role = 'replica'`,
    `SELECT set_config('session_replication_role', 'replica', false)`,
    'DROP TRIGGER revisions_refuse_change ON revisions',
    `CREATE TRIGGER mine BEFORE INSERT ON revisions FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
    'CREATE RULE mine AS ON INSERT TO revisions DO INSTEAD NOTHING',
    'CREATE POLICY mine ON revisions USING (false)',
    'ALTER TABLE revisions ENABLE ROW LEVEL SECURITY',
    'ALTER TABLE revisions DROP CONSTRAINT revisions_hash_check',
    'ALTER TABLE revisions DROP COLUMN salt',
    'ALTER TABLE revisions RENAME TO gone',
    'ALTER TABLE revisions OWNER TO onset_app',
    'CREATE INDEX mine ON revisions (seq)',
    'DROP TABLE revisions CASCADE',
    'DROP SCHEMA public CASCADE',
    'DROP OWNED BY onset_owner',
    'REASSIGN OWNED BY onset_owner TO onset_app',
  ],
  'becoming somebody else': [
    'SET ROLE onset_owner',
    'SET SESSION AUTHORIZATION onset_owner',
    'ALTER ROLE onset_app SUPERUSER',
    `ALTER ROLE onset_owner PASSWORD 'mine'`,
    'CREATE ROLE mine SUPERUSER',
    'GRANT onset_owner TO onset_app',
    'GRANT pg_write_all_data TO onset_app',
    `UPDATE pg_catalog.pg_class SET relowner = 'onset_app'::regrole WHERE relname = 'revisions'`,
    `UPDATE pg_catalog.pg_trigger SET tgenabled = 'D'`,
    `DELETE FROM pg_catalog.pg_trigger`,
    `UPDATE pg_catalog.pg_authid SET rolsuper = true`,
    'ALTER SYSTEM SET fsync = off',
    'CREATE EXTENSION file_fdw',
    `CREATE FUNCTION pg_temp.mine() RETURNS int LANGUAGE c AS 'libc', 'system'`,
    `SELECT pg_read_file('postgresql.conf')`,
    `SELECT lo_import('/etc/passwd')`,
    `SELECT lo_export(lo_from_bytea(0, ''), '/tmp/mine')`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'onset_owner'`,
    `DO 'BEGIN DELETE FROM revisions; END'`,
  ],
};

const inOneLine = (attempt: string): string => attempt.replace(/\s+/g, ' ');

/** Of statements that are refused for the right reason: no right, not of this form, not in this order. */
const DENIED = ['42501', '23514', '23502', '40001', '22023', '55P02', '42P17', 'P0002', '23503', '22P02', '2BP01'];

describe.each(Object.entries(ATTEMPTS))('the application cannot get at the record by %s', (_way, attempts) => {
  it.each(attempts.map(inOneLine))('%s', async (attempt) => {
    const before = await record();
    await expect(asApplication(attempt)).rejects.toSatisfy(
      (error) => error instanceof pg.DatabaseError && DENIED.includes(error.code ?? ''),
    );
    expect(await record()).toEqual(before);
  });
});

/** What Postgres answers with no more than a warning, or takes for somebody's own business. */
const WITHOUT_EFFECT = [
  'GRANT UPDATE ON revisions TO onset_app',
  'GRANT ALL ON ALL TABLES IN SCHEMA public TO PUBLIC',
  'REVOKE SELECT ON revisions FROM onset_app',
  'ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO PUBLIC',
  `SELECT set_config('onset.erases', '$incident', false)`,
  `CREATE TEMP TABLE revisions AS SELECT * FROM public.revisions; DELETE FROM pg_temp.revisions`,
  `SELECT lo_from_bytea(0, 'not part of any record')`,
  `SELECT pg_notify('onset_revisions', '{"incidentId":"$incident","seq":1000000}')`,
];

describe('the record stays as it is whatever the application tells Postgres', () => {
  it.each(WITHOUT_EFFECT)('%s', async (statement) => {
    const before = await record();
    await asApplication(statement).catch(() => {});
    expect(await record()).toEqual(before);
  });

  it('and hashes are computed by the record’s own functions, not by one of the same name', async () => {
    const zeros = '0'.repeat(64);
    await asApplication(`
      CREATE FUNCTION pg_temp.payload_hash_of(text, text) RETURNS text LANGUAGE sql AS 'SELECT repeat(''0'', 64)';
      SET search_path = pg_temp, public;
      SELECT append_to_record('$incident', 5, ${drafts(forged)})`);
    const { rows } = await owner.query('SELECT payload_hash FROM revisions WHERE seq = 5');
    expect(rows).toHaveLength(1);
    expect(rows[0].payload_hash).not.toBe(zeros);
  });
});
