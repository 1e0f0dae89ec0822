// What `npm start` promises about starting, stopping and starting again, tried with real starts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordKeyPath } from '../files/installation-fingerprint';
import { recordedPlace } from '../postgres/place.mjs';
import { runScript, stopOnset } from '../prove/running-onset';
import { newEnvironment, started } from './trial-starts';

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
});
