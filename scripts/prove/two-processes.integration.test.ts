import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, expect, it } from 'vitest';
import { closeDatabase } from '@/server/db/connection/client';
import { addEvent, eventsOf, openCase, revisionsOf } from '@/server/testing/case';
import { brokenLinks } from '@/server/testing/chain';
import { person } from '@/server/testing/people';
import { projectFolder } from '../files/data-folder.mjs';
import { typeScript } from '../process/typescript.mjs';

const PROCESSES = 2;
const EDITS = 60;

afterAll(closeDatabase);

it('revisions are numbered without gaps, and chained, when two processes write to one incident', async () => {
  const who = await person();
  const { id, ref } = await openCase(who);
  const event = await addEvent(who, ref);
  const told = JSON.stringify({ user: who.user, ref, eventId: event.id, edits: EDITS });
  await Promise.all(Array.from({ length: PROCESSES }, () => writeInProcess(told)));
  const { revisions } = await revisionsOf(who, ref);
  const expected = 2 + PROCESSES * EDITS;
  expect(revisions.map(({ seq }) => seq)).toEqual(Array.from({ length: expected }, (_, index) => index + 1));
  expect(brokenLinks(id, revisions)).toEqual([]);
  const { revision, events } = await eventsOf(who, ref);
  expect({ revision, events }).toMatchObject({ revision: expected, events: [{ version: 1 + PROCESSES * EDITS }] });
});

async function writeInProcess(told: string): Promise<void> {
  const child = spawn(process.execPath, typeScript('scripts/prove/writing-process.ts', [told]), {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [status] = await once(child, 'exit');
  expect(status).toBe(0);
}
