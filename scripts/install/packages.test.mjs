import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagesAreIn } from './packages.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onset-packages-'));
  mkdirSync(join(folder, 'node_modules'));
  lock('package-lock.json', {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/only-on-mars': { version: '1.0.0', optional: true },
  });
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('packages', () => {
  it('are in when npm recorded each, save those for other systems', () => {
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(packagesAreIn(folder)).toBe(true);
  });

  it('are not in before the first install', () => expect(packagesAreIn(folder)).toBe(false));

  it('are not in when the lockfile asks for another version', () => {
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '0.9.0' } });
    expect(packagesAreIn(folder)).toBe(false);
  });
});

/**
 * @param {string} name
 * @param {object} packages
 */
function lock(name, packages) {
  writeFileSync(join(folder, name), JSON.stringify({ packages }));
}
