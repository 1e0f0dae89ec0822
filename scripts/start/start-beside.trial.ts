// What `npm start` promises where something else is there already: another Onset, a program on its port, what was left behind.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anyFreePort } from '../network/port.mjs';
import { recordedPlace } from '../postgres/place.mjs';
import { ownIdentity } from '../process/identity.mjs';
import { runScript, stopOnset } from '../prove/running-onset';
import { isReady, newEnvironment, occupied, started } from './trial-starts';

describe('npm start beside others', () => {
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
});
