import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findTestBrowser } from './chromium.mjs';

let folder = '';

const put = (/** @type {string} */ name) => {
  const path = join(folder, name);
  writeFileSync(path, '');
  return path;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onset-browser-'));
  vi.stubEnv('ONSET_CHROMIUM', '');
  vi.stubEnv('PATH', ['/nowhere', folder].join(delimiter));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the browser of the tests', () => {
  it('is one without windows, where there is one', () => {
    put('chromium');
    const shell = put('chromium-headless-shell');
    expect(findTestBrowser()).toBe(shell);
  });

  it('is the one that is named, whatever else there is', () => {
    put('chromium-headless-shell');
    const named = put('another');
    vi.stubEnv('ONSET_CHROMIUM', named);
    expect(findTestBrowser()).toBe(named);
  });
});
