import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '../db/connection/client';
import { openCase } from '../testing/case';
import { madeFor } from '../testing/documents';
import { addFile, readFile } from '../testing/evidence';
import { accessesOf, exportOf } from '../testing/exports';
import { type Person, person } from '../testing/people';
import { CheckpointFile } from './checkpoint-file';
import { flushCheckpoints } from './checkpoints';

let who: Person;
beforeAll(async () => {
  who = await person();
});
afterAll(closeDatabase);

describe('the head of the access log', () => {
  const takings: readonly (readonly [string, (ref: string, sha256: string) => Promise<unknown>])[] = [
    ['a file', async (ref, sha256) => (await readFile(who, ref, sha256)).text()],
    ['a table', (ref) => exportOf(who, ref, 'csv')],
    ['a drawing', (ref) => exportOf(who, ref, 'svg')],
    ['a state', (ref) => exportOf(who, ref, 'json?audience=counsel')],
    ['the privilege log', async (ref) => (await exportOf(who, ref, 'privilege-log')).text()],
    ['a PDF', async (ref) => (await exportOf(who, ref, 'pdf')).arrayBuffer()],
    ['a document', (ref) => madeFor(who, ref)],
  ];

  it.each(takings)('is signed after %s was taken out, though nothing is changed afterwards', async (_, take) => {
    const { id, ref } = await openCase(who);
    const { sha256 } = await addFile(who, ref);
    // What the changes had noted is signed by now, and signs nothing later.
    await flushCheckpoints();
    await take(ref, sha256);
    await flushCheckpoints();
    const entries = await accessesOf(id);
    expect(entries).toHaveLength(1);
    const signed = (await new CheckpointFile(id).latest()).filter(({ log }) => log === 'access');
    expect(signed).toMatchObject([{ seq: 1 }]);
  });
});
