// An exported record under the verifier, which shares no code with what wrote it; and what a database's owner does behind
// the application's back, under the checkpoints.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { closeDatabase } from '@/server/db/connection/client';
import { storedIncidents } from '@/server/queries/exports/stored-chains';
import { checkpointNow, flushCheckpoints } from '@/server/record/checkpoints';
import { recordKey } from '@/server/record/key';
import { call } from '@/server/testing/api';
import { addEvent, addFigure, memberOf, openCase } from '@/server/testing/case';
import { addFile, readFile } from '@/server/testing/evidence';
import { ownerUrl } from '@/server/testing/owner-url';
import { type Person, person } from '@/server/testing/people';
import { nodeCryptography } from '@/verifier/node-cryptography';
import { verifyRecord } from '@/verifier/verify-record';
import { verifyStored } from '@/verifier/verify-stored';

const PRIVILEGE = { designation: 'work-product', basis: 'Draft', assertedBy: 'Counsel' } as const;
const incidentSchema = z.object({ revision: z.number() });
const fileSchema = z.object({
  incident: z.object({ title: z.string() }),
  revisions: z.array(z.object({ seq: z.number(), payload: z.unknown() })),
  accessLog: z.array(z.object({ actor: z.object({ name: z.string() }), payload: z.unknown() })),
});

let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: ownerUrl() });
  await owner.connect();
});
afterAll(async () => {
  await flushCheckpoints();
  await Promise.all([owner.end(), closeDatabase()]);
});

async function exported(who: Person, ref: string) {
  const { status, body } = await call(who, 'GET', `/incidents/${ref}/exports/json`);
  expect(status).toBe(200);
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const verification = { cryptography: nodeCryptography, trusted: [recordKey().fingerprint] };
  return { file: fileSchema.parse(body), verdict: verifyRecord(bytes, verification) };
}

async function someCase() {
  const who = await person();
  const { id, ref } = await openCase(who, { title: 'Números “quoted” 😀' });
  await addEvent(who, ref, { title: 'Zürich – first access', when: '2022-11-25~', description: 'a\nb\u2028c' });
  await addFigure(who, ref);
  return { who, id, ref };
}

describe('an exported record', () => {
  it('is valid to a verifier that shares no code with it', async () => {
    const { who, ref } = await someCase();
    const { verdict, file } = await exported(who, ref);
    expect(verdict).toMatchObject({ kind: 'valid', facts: { revisionCount: 3, withheldCount: 0, accessCount: 1 } });
    expect(file.incident.title).toBe('Números “quoted” 😀');
  });

  it('tells who took it out, and moves no revision number', async () => {
    const { who, ref } = await someCase();
    await exported(who, ref);
    const { file, verdict } = await exported(who, ref);
    expect(verdict).toMatchObject({ kind: 'valid', facts: { accessCount: 2 } });
    expect(file.accessLog.map(({ actor }) => actor.name)).toEqual([who.user.name, who.user.name]);
    expect(file.accessLog[1]?.payload).toEqual({ type: 'export.record', format: 'json', revision: 3 });
    const incident = await call(who, 'GET', `/incidents/${ref}`);
    expect(incidentSchema.parse(incident.body).revision).toBe(3);
  });

  it('withholds what its reader may not know, and is valid all the same', async () => {
    const { id, ref } = await someCase();
    const counsel = await memberOf(id, 'counsel');
    const responder = await memberOf(id, 'responder');
    await addEvent(counsel, ref, { title: 'A secret', privilege: PRIVILEGE });
    const { verdict, file } = await exported(responder, ref);
    expect(verdict).toMatchObject({ kind: 'valid', facts: { revisionCount: 4, withheldCount: 1 } });
    expect(JSON.stringify(file)).not.toContain('A secret');
    expect((await exported(counsel, ref)).verdict).toMatchObject({ kind: 'valid', facts: { withheldCount: 0 } });
  });

  it('tells that somebody took a file out, and not which, where its reader may not know of it', async () => {
    const { id, ref } = await someCase();
    const [counsel, responder] = [await memberOf(id, 'counsel'), await memberOf(id, 'responder')];
    const secret = await addEvent(counsel, ref, { title: 'A secret', privilege: PRIVILEGE });
    const { sha256 } = await addFile(counsel, ref, { fields: { eventId: secret.id } });
    await (await readFile(counsel, ref, sha256)).arrayBuffer();
    const { verdict, file } = await exported(responder, ref);
    expect(verdict).toMatchObject({ kind: 'valid', facts: { accessCount: 2 } });
    expect(file.accessLog[0]).toMatchObject({ actor: { name: counsel.user.name }, payload: null });
    expect(JSON.stringify(file)).not.toContain(sha256);
    expect((await exported(counsel, ref)).file.accessLog[0]).toMatchObject({ payload: { sha256 } });
  });

  it('tells to whom links were given, and who opened them, those who share, and counsel', async () => {
    const { who, id, ref } = await someCase();
    const asked = { recipient: 'M. Osei', audience: 'executives' };
    expect((await call(who, 'POST', `/incidents/${ref}/share-links`, asked)).status).toBe(201);
    for (const [member, isTold] of [
      [who, true],
      [await memberOf(id, 'counsel'), true],
      [await memberOf(id, 'responder'), false],
      [await memberOf(id, 'viewer'), false],
    ] as const) {
      const { file, verdict } = await exported(member, ref);
      expect(verdict.kind).toBe('valid');
      expect(JSON.stringify(file).includes('M. Osei')).toBe(isTold);
    }
  });

  it('is nobody’s who is no member, and is no record any more where parameters are given', async () => {
    const { who, ref } = await someCase();
    expect((await call(await person(), 'GET', `/incidents/${ref}/exports/json`)).status).toBe(404);
    const { body } = await call(who, 'GET', `/incidents/${ref}/exports/json?audience=external`);
    expect(body).toMatchObject({ format: 'onset-state', audience: 'external' });
  });
});

/** As the owner of the database may do with it, whatever triggers say. */
async function behindOurBack(statement: string, ...values: readonly string[]) {
  await owner.query(`SET session_replication_role = 'replica'`);
  await owner.query(statement, [...values]);
  await owner.query(`SET session_replication_role = 'origin'`);
}

async function storedFaults(id: string) {
  const stored = (await storedIncidents()).find((incident) => incident.id === id);
  const verdicts = await Promise.all(
    (stored?.chains ?? []).map((chain) => verifyStored(chain, recordKey(), nodeCryptography)),
  );
  return verdicts.flatMap(({ faults }) => faults.map(({ kind }) => kind));
}

describe('what is stored', () => {
  it('holds against its checkpoints', async () => {
    const { id } = await someCase();
    await checkpointNow(id);
    expect(await storedFaults(id)).toEqual([]);
  });

  it('is caught when it was cut short, and gets no checkpoint over the rest', async () => {
    const { id, who, ref } = await someCase();
    await checkpointNow(id);
    await behindOurBack('DELETE FROM revision_subjects WHERE incident_id = $1 AND seq = 3', id);
    await behindOurBack('DELETE FROM revisions WHERE incident_id = $1 AND seq = 3', id);
    await behindOurBack('UPDATE incidents SET revision = 2 WHERE id = $1', id);
    expect(await storedFaults(id)).toEqual(['truncated']);
    await addEvent(who, ref);
    expect((await checkpointNow(id)).find(({ log }) => log === 'record')?.seq).toBe(3);
    expect(await storedFaults(id)).toEqual(['rewritten']);
    expect((await exported(who, ref)).verdict).toMatchObject({ kind: 'invalid' });
  });

  it('is caught when a payload was taken away without a record of it', async () => {
    const { id } = await someCase();
    await checkpointNow(id);
    await behindOurBack('UPDATE revisions SET payload = NULL, salt = NULL WHERE incident_id = $1 AND seq = 2', id);
    expect(await storedFaults(id)).toEqual(['payload-gone']);
  });

  it('is caught when a whole incident is gone', async () => {
    const { id } = await someCase();
    await checkpointNow(id);
    for (const table of ['revision_subjects', 'revisions', 'events', 'figures', 'members']) {
      await behindOurBack(`DELETE FROM ${table} WHERE incident_id = $1`, id);
    }
    await behindOurBack('DELETE FROM incidents WHERE id = $1', id);
    expect(await storedIncidents()).toContainEqual(expect.objectContaining({ id, ref: null }));
  });

  it('gets its checkpoints behind the writers’ backs, at most one a second', async () => {
    const { id, who, ref } = await someCase();
    for (let count = 0; count < 5; count += 1) await addEvent(who, ref);
    await flushCheckpoints();
    const stored = (await storedIncidents()).find((incident) => incident.id === id);
    const signed = stored?.chains.flatMap(({ checkpoints }) => checkpoints) ?? [];
    expect(signed.map(({ seq }) => seq)).toContain(8);
    expect(signed.length).toBeLessThan(4);
  });
});
