import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPrograms, programsAreCurrent } from './programs.mjs';

let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onset-programs-'));
  write(
    'scripts/onset/main.ts',
    "import { where } from '../where.mjs';\nimport { what } from '@/core/what';\nconsole.log(where, what);",
  );
  write('scripts/where.mjs', 'export const where = import.meta.url;');
  write('core/what.ts', "export const what: string = 'first';");
  write('scripts/start/prepare.ts', '');
  write('server/pdf/press/main.ts', '');
  for (const other of ['package-lock.json', 'scripts/build/programs.mjs']) write(other, '');
  await buildPrograms(folder);
});

afterEach(() => rmSync(folder, { recursive: true }));

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** @param {string} name */
const bundle = (name) => join(folder, 'node_modules/.cache/onset', name);

const said = () => execFileSync(process.execPath, [bundle('onset.mjs')], { encoding: 'utf8' });

describe('the bundled programs', () => {
  it('run what was written, and leave files that ask where they stand in their place', () => {
    expect(said()).toContain(`${folder}/scripts/where.mjs first`);
  });
  it('are current until a file changes that went in, or one of them is gone', async () => {
    expect(programsAreCurrent(folder)).toBe(true);
    write('core/beside.ts', 'export const beside = 1;');
    write('scripts/where.mjs', "export const where = 'elsewhere';");
    expect(programsAreCurrent(folder)).toBe(true);
    write('core/what.ts', "export const what: string = 'other';");
    expect(programsAreCurrent(folder)).toBe(false);
    await buildPrograms(folder);
    expect(programsAreCurrent(folder)).toBe(true);
    expect(said()).toContain('elsewhere other');
    rmSync(bundle('press.mjs'));
    expect(programsAreCurrent(folder)).toBe(false);
  });
  it('leave nothing running that made them', async () => {
    const running = () =>
      execFileSync('ps', ['-A', '-o', 'ppid=,args='], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => Number.parseInt(line, 10) === process.pid && line.includes('esbuild'));
    await expect.poll(running).toEqual([]);
  });
  it('take away what none of them refers to, once nobody can still read it', async () => {
    write('node_modules/.cache/onset/chunk-OLD.mjs', '');
    write('node_modules/.cache/onset/chunk-YOUNG.mjs', '');
    const twoDaysAgo = Date.now() / 1_000 - 2 * 24 * 60 * 60;
    utimesSync(bundle('chunk-OLD.mjs'), twoDaysAgo, twoDaysAgo);
    await buildPrograms(folder);
    expect(existsSync(bundle('chunk-OLD.mjs'))).toBe(false);
    expect(existsSync(bundle('chunk-YOUNG.mjs'))).toBe(true);
  });
});
