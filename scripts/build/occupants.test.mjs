import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { occupySite, siteOccupants } from './occupants.mjs';
import { buildSite } from './site.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onset-site-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the built site', () => {
  it('is occupied by whoever serves it, until they end', () => {
    expect(siteOccupants(folder)).toEqual([]);
    const leave = occupySite(folder);
    expect(siteOccupants(folder)).toEqual([process.pid]);
    leave();
    expect(siteOccupants(folder)).toEqual([]);
  });

  it('is not occupied by a process that was killed', () => {
    mkdirSync(join(folder, '.next', 'occupants'), { recursive: true });
    const dead = { pid: process.pid, mark: 'an earlier process' };
    writeFileSync(join(folder, '.next', 'occupants', `${process.pid}.json`), JSON.stringify(dead));
    expect(siteOccupants(folder)).toEqual([]);
  });

  it('is not occupied by what a full disk left of one', () => {
    mkdirSync(join(folder, '.next', 'occupants'), { recursive: true });
    writeFileSync(join(folder, '.next', 'occupants', '17.json.17.new'), '');
    expect(siteOccupants(folder)).toEqual([]);
  });

  it('is not built anew under somebody who serves it', async () => {
    occupySite(folder);
    const building = buildSite(folder, new AbortController().signal);
    await expect(building).rejects.toThrow(`process ${process.pid} serves`);
  });
});
