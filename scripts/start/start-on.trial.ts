// What `npm start` promises about the Postgres that it serves: another one, or its own in a folder that is closed to it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anyFreePort } from '../network/port.mjs';
import { startEmbedded } from '../postgres/embedded.mjs';
import { recordedPlace } from '../postgres/place.mjs';
import { temporaryDataFolder } from '../postgres/temporary.mjs';
import { runScript, stopOnset } from '../prove/running-onset';
import { afterwards, isReady, newEnvironment, started } from './trial-starts';

const isRoot = process.getuid?.() === 0;

describe('npm start on a Postgres', () => {
  it('serves one database from two processes when DATABASE_URL is given, and hides its owner from both', async () => {
    const cluster = temporaryDataFolder();
    afterwards(cluster.remove);
    const postgres = await startEmbedded(cluster.folder, { durable: false });
    afterwards(() => postgres.stop(AbortSignal.abort()));
    const environment = { ...(await newEnvironment()), DATABASE_URL: postgres.ownerUrl };
    const first = await started(environment);
    const second = await started({ ...environment, PORT: String(await anyFreePort()) });
    expect([await isReady(first), await isReady(second)]).toEqual([true, true]);
    if (process.platform !== 'linux') return;
    const web = readFileSync(`/proc/${second.pids.web}/environ`, 'utf8').split('\0');
    expect(web.find((entry) => entry.includes(postgres.ownerUrl))).toBeUndefined();
  });

  it.runIf(isRoot)("as root, works in a folder that Postgres's account cannot enter", async () => {
    const closed = mkdtempSync(join(tmpdir(), 'onset-closed-'));
    afterwards(() => rmSync(closed, { recursive: true }));
    const environment = { ...(await newEnvironment()), ONSET_DATA_DIR: join(closed, 'data') };
    const placeOf = () => recordedPlace(environment.ONSET_DATA_DIR)?.folder ?? '';
    afterwards(() => rmSync(placeOf(), { recursive: true, force: true }));
    const onset = await started(environment);
    const place = placeOf();
    expect(place).toMatch(/^\/var\/lib\/onset\//);
    expect(await isReady(onset)).toBe(true);
    await stopOnset(onset);
  });
});

describe('a command', () => {
  it('says once where it begins an empty Onset, for whoever forgot to name their folder', async () => {
    const environment = await newEnvironment();
    const told = `${environment.ONSET_DATA_DIR} held no Onset`;
    const first = await runScript('scripts/onset.mjs', ['incident', 'list'], environment);
    expect(first).toMatchObject({ status: 0, stdout: '', stderr: expect.stringContaining(told) });
    const second = await runScript('scripts/onset.mjs', ['incident', 'list'], environment);
    expect(second).toMatchObject({ status: 0, stderr: expect.not.stringContaining(told) });
  });
});
