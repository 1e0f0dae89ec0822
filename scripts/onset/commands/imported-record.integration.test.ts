// What an import leaves on the record: what the verifier, which shares no code with what wrote it, says of it; who reads which of
// its rows; and what an erasure takes.
import { afterAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/server/db/connection/client';
import { storedIncidents } from '@/server/queries/exports/stored-chains';
import { flushCheckpoints } from '@/server/record/checkpoints';
import { recordKey } from '@/server/record/key';
import { call } from '@/server/testing/api';
import { eventsOf, memberOf, openCase, revisionsOf } from '@/server/testing/case';
import { expectReplayed, imported, timesketch, undoImport } from '@/server/testing/imports';
import { type Person, person } from '@/server/testing/people';
import { nodeCryptography } from '@/verifier/node-cryptography';
import { verifyRecord } from '@/verifier/verify-record';
import { verifyStored } from '@/verifier/verify-stored';

afterAll(async () => {
  await flushCheckpoints();
  await closeDatabase();
});

async function someCase() {
  const who = await person();
  const { id, ref } = await openCase(who, { zone: 'America/Los_Angeles' });
  return { who, id, ref };
}

const titlesOf = async (who: Person, ref: string) => (await eventsOf(who, ref)).events.map(({ title }) => title);

async function faultsOfStored(incidentId: string) {
  await flushCheckpoints();
  const stored = (await storedIncidents()).find(({ id }) => id === incidentId);
  const verdicts = await Promise.all(
    (stored?.chains ?? []).map((chain) => verifyStored(chain, recordKey(), nodeCryptography)),
  );
  return verdicts.flatMap(({ faults }) => faults);
}

describe('the record of an import', () => {
  async function exportedBy(who: Person, ref: string) {
    const { body } = await call(who, 'GET', `/incidents/${ref}/exports/json`);
    const verification = { cryptography: nodeCryptography, trusted: [recordKey().fingerprint] };
    return {
      text: JSON.stringify(body),
      verdict: verifyRecord(new TextEncoder().encode(JSON.stringify(body)), verification),
    };
  }

  it('is valid to the verifier, in the database and as a file', async () => {
    const { who, id, ref } = await someCase();
    await imported(who, ref, { file: timesketch(['a', 'b', 'c']) });
    expect(await faultsOfStored(id)).toEqual([]);
    expect((await exportedBy(who, ref)).verdict).toMatchObject({
      kind: 'valid',
      facts: { revisionCount: 2, withheldRowCount: 0 },
    });
  });

  it('stays valid with changes of many events, and with one of them withheld or erased', async () => {
    const { who, id, ref } = await someCase();
    await imported(who, ref, { file: timesketch(['a', 'b', 'c']) });
    const eventIds = (await eventsOf(who, ref)).events.map((event) => event.id);
    const [first, second] = eventIds;
    await call(who, 'POST', `/incidents/${ref}/bulk`, { eventIds, change: { tags: { add: ['Jane Doe'] } } });
    await call(who, 'POST', `/incidents/${ref}/bulk/undo`, { revision: 3 });
    const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'C' };
    await call(who, 'PATCH', `/incidents/${ref}/events/${first}`, { privilege }, { 'if-match': '*' });
    const responder = await memberOf(id, 'responder');
    // Those of the import, the change and the undo.
    expect((await exportedBy(responder, ref)).verdict).toMatchObject({ kind: 'valid', facts: { withheldRowCount: 3 } });
    const target = { eventId: second };
    await call(who, 'POST', `/incidents/${ref}/erasures`, { target, ground: 'Art. 17 GDPR' });
    expect((await exportedBy(who, ref)).verdict).toMatchObject({ kind: 'valid', facts: { withheldRowCount: 0 } });
    expect(await faultsOfStored(id)).toEqual([]);
  });

  it('tells an event’s history from the row that it came by', async () => {
    const { who, ref } = await someCase();
    await imported(who, ref, { file: timesketch(['a', 'b']) });
    const [, second] = (await eventsOf(who, ref)).events;
    const { revisions } = await revisionsOf(who, ref, `?event=${second?.id}`);
    expect(revisions).toMatchObject([
      { type: 'bulk.imported', row: { eventId: second?.id, position: 2, payload: { fields: { title: 'b' } } } },
    ]);
  });

  it('stays valid where a change of many is withheld as a whole', async () => {
    const { who, id, ref } = await someCase();
    await imported(who, ref, { file: timesketch(['a', 'b']) });
    const eventIds = (await eventsOf(who, ref)).events.map((event) => event.id);
    await call(who, 'POST', `/incidents/${ref}/bulk`, { eventIds, change: { category: 'response' }, reason: 'Advice' });
    const privilege = { designation: 'work-product', basis: 'Prepared for litigation', assertedBy: 'Somebody' };
    for (const event of eventIds) {
      await call(who, 'PATCH', `/incidents/${ref}/events/${event}`, { privilege }, { 'if-match': '*' });
    }
    const theirs = await exportedBy(await memberOf(id, 'responder'), ref);
    expect(theirs.verdict).toMatchObject({ kind: 'valid', facts: { revisionCount: 5, withheldRowCount: 4 } });
    expect(theirs.text).not.toContain('Advice');
  });

  it('withholds the row of what became privileged, and of nothing else', async () => {
    const { who, id, ref } = await someCase();
    await imported(who, ref, { file: timesketch(['Secret thing', 'Plain thing']) });
    const [first] = (await eventsOf(who, ref)).events;
    const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'C' };
    await call(who, 'PATCH', `/incidents/${ref}/events/${first?.id}`, { privilege }, { 'if-match': '*' });
    const responder = await memberOf(id, 'responder');
    const { text, verdict } = await exportedBy(responder, ref);
    expect([text.includes('Secret thing'), text.includes('Plain thing')]).toEqual([false, true]);
    expect(verdict).toMatchObject({ kind: 'valid', facts: { withheldRowCount: 1 } });
    expect((await revisionsOf(responder, ref, `?event=${first?.id}`)).revisions).toEqual([]);
    expect(JSON.stringify(await revisionsOf(responder, ref))).not.toContain('Secret thing');
    expect((await exportedBy(who, ref)).text).toContain('Secret thing');
  });

  it('withholds the row that repeats a source which became privileged', async () => {
    const { who, id, ref } = await someCase();
    const file = 'title,when,source\nA,2023-01-05,Secret memo\nB,2023-01-05,Plain memo\n';
    await imported(who, ref, { file, search: 'cite=false' });
    const [first] = (await eventsOf(who, ref)).events;
    const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'C' };
    const [source] = first?.sources ?? [];
    const sources = [{ id: source?.id, title: 'Secret memo', privilege }];
    await call(who, 'PATCH', `/incidents/${ref}/events/${first?.id}`, { sources }, { 'if-match': '*' });
    const responder = await memberOf(id, 'responder');
    const { text, verdict } = await exportedBy(responder, ref);
    expect([text.includes('Secret memo'), text.includes('Plain memo')]).toEqual([false, true]);
    expect(verdict.kind).toBe('valid');
    const history = await revisionsOf(responder, ref, `?event=${first?.id}`);
    expect(JSON.stringify(history)).not.toContain('Secret memo');
    expect(history.revisions[0]).toMatchObject({ type: 'bulk.imported' });
  });

  it.each([false, true])(
    'loses one row to an erasure, all the others stay (keeping its wording: %s)',
    async (keepCurrent) => {
      const { who, id, ref } = await someCase();
      const out = await imported(who, ref, { file: timesketch(['Jane Doe', 'Plain thing']) });
      const [first] = (await eventsOf(who, ref)).events;
      await call(who, 'PATCH', `/incidents/${ref}/events/${first?.id}`, { title: 'Somebody' }, { 'if-match': '*' });
      const target = keepCurrent ? { eventId: first?.id, keepCurrent } : { eventId: first?.id };
      const erased = await call(who, 'POST', `/incidents/${ref}/erasures`, { target, ground: 'Art. 17 GDPR' });
      expect(erased.status).toBe(201);
      const rows = await database().importRow.findMany({
        where: { importId: out.id ?? '' },
        orderBy: { position: 'asc' },
      });
      expect(rows.map(({ payload, salt }) => [payload === null, salt === null])).toEqual([
        [true, true],
        [false, false],
      ]);
      const { text, verdict } = await exportedBy(who, ref);
      expect([text.includes('Jane Doe'), text.includes('Plain thing')]).toEqual([false, true]);
      expect(verdict).toMatchObject({ kind: 'valid', facts: { withheldCount: 0, withheldRowCount: 0 } });
      expect(await faultsOfStored(id)).toEqual([]);
      await expectReplayed(id);
      await undoImport(who, ref, out.id ?? '', 'changed=delete');
      expect(await titlesOf(who, ref)).toEqual(keepCurrent ? ['Somebody'] : []);
      await expectReplayed(id);
    },
  );

  it('reads as of a revision before, between and after', async () => {
    const { who, ref } = await someCase();
    const out = await imported(who, ref, { file: timesketch(['a', 'b']) });
    await undoImport(who, ref, out.id ?? '');
    const at = async (seq: number) => (await eventsOf(who, ref, `?asOf=${seq}`)).events.length;
    expect([await at(1), await at(2), await at(3)]).toEqual([0, 2, 0]);
  });

  it('cannot be forged by the application’s role', async () => {
    const { who, ref } = await someCase();
    const out = await imported(who, ref, { file: timesketch(['a']) });
    const row = { position: 2, eventId: '2b1c7c1e-8a77-4f4e-9a51-0c8a4d1c9e02', payload: '{}', salt: 'a'.repeat(64) };
    const late = JSON.stringify([row]);
    await expect(database().$executeRaw`SELECT stage_import_rows(${out.id}::uuid, ${late}::json)`).rejects.toThrow();
    await expect(database().$executeRaw`UPDATE import_rows SET payload = '{}'`).rejects.toThrow();
    await expect(database().$executeRaw`DELETE FROM import_rows`).rejects.toThrow();
    await database().$executeRaw`SELECT discard_import(${out.id}::uuid)`;
    expect(await database().importRow.count({ where: { importId: out.id ?? '' } })).toBe(1);
  });
});
