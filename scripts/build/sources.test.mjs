import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcesFingerprint } from './sources.mjs';

let folder = '';
let before = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onset-sources-'));
  mkdirSync(join(folder, 'app'));
  mkdirSync(join(folder, 'e2e'));
  writeFileSync(join(folder, 'app', 'page.tsx'), 'one');
  before = sourcesFingerprint(folder);
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the fingerprint of the sources', () => {
  it('stays when nothing was changed but tests', () => {
    writeFileSync(join(folder, 'app', 'page.test.tsx'), 'a test');
    writeFileSync(join(folder, 'e2e', 'journey.spec.ts'), 'another');
    expect(sourcesFingerprint(folder)).toBe(before);
  });

  it('changes with a content', () => {
    writeFileSync(join(folder, 'app', 'page.tsx'), 'two');
    expect(sourcesFingerprint(folder)).not.toBe(before);
  });

  it('changes with a new file, also an empty one', () => {
    writeFileSync(join(folder, 'app', 'loading.tsx'), '');
    expect(sourcesFingerprint(folder)).not.toBe(before);
  });
});
