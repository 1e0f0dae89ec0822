// What `npm start` promises about itself, tried with real starts.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { recordKeyPath } from '../files/installation-fingerprint';
import { anyFreePort } from '../network/port.mjs';
import { startEmbedded } from '../postgres/embedded.mjs';
import { recordedPlace } from '../postgres/place.mjs';
import { temporaryDataFolder } from '../postgres/temporary.mjs';
import { ownIdentity } from '../process/identity.mjs';
import { type RunningOnset, runScript, startOnset, stopOnset } from '../prove/running-onset';

const isRoot = process.getuid?.() === 0;

/** Undone after each trial, last first. */
const leftovers: (() => unknown)[] = [];

afterEach(async () => {
  for (const undo of leftovers.splice(0).reverse()) await undo();
});

describe('npm start', () => {
  it('keeps what it holds over a restart, and is ready within seconds then', async () => {
    const environment = await newEnvironment();
    const first = await started(environment);
    const account = ['--email', 'ada@example.com', '--name', 'Ada'];
    expect((await runScript('scripts/onset.mjs', ['user', 'add', ...account], environment)).status).toBe(0);
    await stopOnset(first);
    const second = await started(environment);
    expect(second.readyAfterMs).toBeLessThan(15_000);
    const again = await runScript('scripts/onset.mjs', ['user', 'add', ...account], environment);
    expect(again).toMatchObject({ status: 1, stdout: '' });
    await stopOnset(second);
  });

  it('says that the key of the record is damaged before anything is signed with it', async () => {
    const environment = await newEnvironment();
    await stopOnset(await started(environment));
    const key = recordKeyPath(environment.ONSET_DATA_DIR);
    writeFileSync(key, readFileSync(key, 'utf8').slice(0, 60));
    const refused = await runScript('scripts/start.mjs', [], environment);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain(`${key} is damaged: it is no key. Put back what stood there.`);
    expect(refused.stderr).not.toMatch(/^\s+at /m);
  });

  it('stops Postgres cleanly on Ctrl-C, also when npm passes the same press on', async () => {
    const environment = await newEnvironment();
    const onset = await started(environment);
    process.kill(onset.pids.start, 'SIGINT');
    process.kill(onset.pids.start, 'SIGINT');
    expect((await onset.ended).status).toBe(0);
    const folder = recordedPlace(environment.ONSET_DATA_DIR)?.folder ?? '';
    expect(readFileSync(join(folder, 'log'), 'utf8')).toContain('database system is shut down');
    expect(existsSync(join(folder, 'data', 'postmaster.pid'))).toBe(false);
  });

  it('refuses a second start on the same data folder and leaves the first alone', async () => {
    const environment = await newEnvironment();
    const first = await started(environment);
    const second = await runScript('scripts/start.mjs', [], { ...environment, PORT: String(await anyFreePort()) });
    expect(second).toMatchObject({ status: 1, stdout: '' });
    expect(second.stderr).toContain(`already runs on ${environment.ONSET_DATA_DIR}`);
    expect(second.stderr).toContain(first.url);
    expect(await isReady(first)).toBe(true);
  });

  it('does not take a port that is in use, and names a free one', async () => {
    const environment = await newEnvironment();
    await occupied(Number(environment.PORT));
    const refused = await runScript('scripts/start.mjs', [], environment);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(new RegExp(`Port ${environment.PORT} is taken. \\d+ is free: PORT=\\d+ npm start`));
  });

  it('refuses a PORT that is no port', async () => {
    const refused = await runScript('scripts/start.mjs', [], { ...(await newEnvironment()), PORT: '70000' });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('PORT is a number from 1 to 65535, not "70000".');
  });

  it('starts although a lock and a pid file of another program are left behind', async () => {
    const environment = await newEnvironment();
    await stopOnset(await started(environment));
    const folder = environment.ONSET_DATA_DIR;
    const stale = { ...ownIdentity(), mark: 'an earlier process', purpose: 'serving' };
    writeFileSync(join(folder, 'postgres.lock'), JSON.stringify(stale));
    const data = join(recordedPlace(folder)?.folder ?? '', 'data');
    writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n0\n5432\n\n127.0.0.1\n0 0\nready\n`);
    expect(await isReady(await started(environment))).toBe(true);
  });

  it('serves one database from two processes when DATABASE_URL is given, and hides its owner from both', async () => {
    const cluster = temporaryDataFolder();
    leftovers.push(cluster.remove);
    const postgres = await startEmbedded(cluster.folder, { durable: false });
    leftovers.push(() => postgres.stop(AbortSignal.abort()));
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
    leftovers.push(() => rmSync(closed, { recursive: true }));
    const environment = { ...(await newEnvironment()), ONSET_DATA_DIR: join(closed, 'data') };
    const placeOf = () => recordedPlace(environment.ONSET_DATA_DIR)?.folder ?? '';
    leftovers.push(() => rmSync(placeOf(), { recursive: true, force: true }));
    const onset = await started(environment);
    const place = placeOf();
    expect(place).toMatch(/^\/var\/lib\/onset\//);
    expect(await isReady(onset)).toBe(true);
    await stopOnset(onset);
  });
});

async function newEnvironment() {
  const { folder, remove } = temporaryDataFolder();
  leftovers.push(remove);
  return { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
}

async function started(environment: Readonly<Record<string, string>>): Promise<RunningOnset> {
  const onset = await startOnset(environment);
  leftovers.push(() => stopOnset(onset));
  return onset;
}

async function isReady({ url }: RunningOnset): Promise<boolean> {
  return (await fetch(`${url}/api/v1/ready`)).status === 200;
}

async function occupied(port: number): Promise<void> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(port, resolve));
  leftovers.push(() => new Promise((resolve) => server.close(resolve)));
}
