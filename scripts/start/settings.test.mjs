import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { anyFreePort } from '../network/port.mjs';
import { choosePort, settingsFrom, withoutSettings } from './settings.mjs';

/** @type {import('node:net').Server[]} */
const servers = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('the settings', () => {
  it.each(['one', '-1', '1.5', '1000', '10.0.0.1'])('refuse %s proxies instead of trusting none', (proxies) => {
    expect(() => settingsFrom({ ...environment(1), ONSET_TRUSTED_PROXIES: proxies })).toThrow(
      `ONSET_TRUSTED_PROXIES is how many proxies stand in front of Onset, such as 1, not "${proxies}".`,
    );
  });

  it.each([
    ['ONSET_URL', 'onset.example', 'the address that browsers reach Onset under, such as https://onset.example'],
    ['ONSET_URL', 'ftp://onset.example', 'the address that browsers reach Onset under, such as https://onset.example'],
    ['ONSET_VIEWING_ADDRESS', 'all', 'network, full or none'],
    ['ONSET_MAX_EVIDENCE_BYTES', '5GB', 'a number of bytes, such as 5368709120'],
    ['ONSET_MAX_EVIDENCE_BYTES', '-1', 'a number of bytes, such as 5368709120'],
  ])('refuse %s as “%s”, and say what it is', (name, text, words) => {
    expect(() => settingsFrom({ ...environment(1), [name]: text })).toThrow(`${name} is ${words}, not "${text}".`);
    expect(() => settingsFrom({ ...environment(1), [name]: '' })).not.toThrow();
  });

  it('refuse a data folder that cannot be made, by its path', () => {
    const path = join(import.meta.filename, 'data');
    expect(() => settingsFrom({ ...environment(1), ONSET_DATA_DIR: path })).toThrow(
      `${path} cannot be the data folder: ENOTDIR`,
    );
  });

  it('refuse a short secret without telling it', () => {
    expect(() => settingsFrom({ ...environment(1), BETTER_AUTH_SECRET: 'hunter2' })).toThrow(
      /^BETTER_AUTH_SECRET is a secret of at least 32 characters\.$/,
    );
  });

  it.each(['', '0', '2'])('take “%s” for how many there are', (proxies) => {
    expect(() => settingsFrom({ ...environment(1), ONSET_TRUSTED_PROXIES: proxies })).not.toThrow();
  });
});

describe('an Onset of a test', () => {
  it('is told nothing of somebody’s own', () => {
    const own = { DATABASE_URL: 'postgresql://db/onset', ONSET_URL: 'https://onset.example', PORT: '80' };
    expect(withoutSettings({ ...process.env, ...own, PATH: '/bin' })).toMatchObject({
      ...{ DATABASE_URL: undefined, ONSET_URL: undefined, PORT: undefined, PATH: '/bin' },
    });
  });
});

describe('choosing a port', () => {
  it('takes the one that is asked for', async () => {
    const port = await anyFreePort();
    expect(await choosePort(environment(port))).toBe(port);
  });

  it('names a free one instead of taking it when the one asked for is in use', async () => {
    const port = await occupiedPort();
    await expect(choosePort(environment(port))).rejects.toThrow(/is taken\. \d+ is free: PORT=\d+ npm start/);
  });

  it.each(['0', '65536', '3000.5', 'http', '-1'])('refuses %s', async (text) => {
    await expect(choosePort(environment(text))).rejects.toThrow(`PORT is a number from 1 to 65535, not "${text}".`);
  });
});

/** @param {string | number} port */
function environment(port) {
  return { ...process.env, PORT: String(port) };
}

async function occupiedPort() {
  const server = createServer().listen(0);
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
