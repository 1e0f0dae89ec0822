import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify, isRunning, ownIdentity } from './identity.mjs';
import { holderOf, tryLock } from './lock.mjs';

let folder = '';
const path = () => join(folder, 'lock');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onset-lock-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a lock', () => {
  it('names its holder to whoever comes second', () => {
    expect(tryLock(path(), 'serving').taken).toBe(true);
    expect(tryLock(path(), 'command')).toEqual({ taken: false, holder: { ...ownIdentity(), purpose: 'serving' } });
  });

  it('can be taken again once it is given back, and leaves no file behind', () => {
    const first = tryLock(path(), 'serving');
    if (first.taken) first.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(tryLock(path(), 'command').taken).toBe(true);
  });

  it('is taken over from a process that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    const identity = identify(child.pid ?? 0);
    writeFileSync(path(), JSON.stringify({ ...identity, purpose: 'serving' }));
    expect(tryLock(path(), 'command').taken).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(tryLock(path(), 'command').taken).toBe(true);
    expect(holderOf(path())).toEqual({ ...ownIdentity(), purpose: 'command' });
  });

  it('is taken over when another process has the number of its holder by now', () => {
    writeFileSync(path(), JSON.stringify({ pid: process.pid, mark: 'an earlier process', purpose: 'serving' }));
    expect(tryLock(path(), 'command').taken).toBe(true);
  });

  it('is not given back by somebody who lost it', () => {
    const first = tryLock(path(), 'serving');
    const other = { pid: process.ppid, mark: identify(process.ppid).mark, purpose: 'serving' };
    writeFileSync(path(), JSON.stringify(other));
    if (first.taken) first.release();
    expect(holderOf(path())).toEqual(other);
  });
});

describe('a process', () => {
  it('runs under its own number and mark alone', () => {
    expect(isRunning(ownIdentity())).toBe(true);
    expect(isRunning({ ...ownIdentity(), mark: 'another' })).toBe(false);
    expect(isRunning({ pid: 2 ** 30, mark: '' })).toBe(false);
  });
});
