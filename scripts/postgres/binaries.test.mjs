import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canReach } from './account.mjs';
import { reachableCopy } from './binaries.mjs';

const isRoot = process.getuid?.() === 0;
const somebody = { uid: 65534, gid: 65534 };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onset-binaries-'));
  chmodSync(folder, 0o711);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.runIf(isRoot)('a copy of the programs', () => {
  it("can be run by Postgres's account though root keeps what it installs to itself, as one that is there already", () => {
    const native = join(folder, 'native');
    mkdirSync(join(native, 'bin'), { recursive: true, mode: 0o700 });
    mkdirSync(join(native, 'lib'), { mode: 0o700 });
    writeFileSync(join(native, 'bin', 'postgres'), '', { mode: 0o700 });
    writeFileSync(join(native, 'lib', 'library.so'), '', { mode: 0o600 });
    const shared = join(folder, 'shared', 'postgres-1');
    const copy = reachableCopy(somebody, native, shared);
    expect(canReach(somebody, join(copy, 'bin', 'postgres'))).toBe(true);
    expect(canReach(somebody, join(copy, 'lib'))).toBe(true);
    chmodSync(copy, 0o700);
    expect(canReach(somebody, join(reachableCopy(somebody, native, shared), 'bin', 'postgres'))).toBe(true);
  });
});
