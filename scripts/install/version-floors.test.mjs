import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../files/data-folder.mjs';
import { belowFloors } from './version-floors.mjs';

const lockedTo = (/** @type {string} */ next, /** @type {string} */ betterAuth) => ({
  packages: { 'node_modules/next': { version: next }, 'node_modules/better-auth': { version: betterAuth } },
});

describe('versions that are safe', () => {
  it('are what the lockfile has', () => {
    expect(belowFloors(JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')))).toEqual([]);
  });

  it.each([
    ['16.3.2', '1.7.25', 'next 16.3.2 is older than 16.3.3'],
    ['15.9.9', '1.7.25', 'next 15.9.9 is older than 16.3.3'],
    ['16.3.3-canary.4', '1.7.25', 'next 16.3.3-canary.4 is older than 16.3.3'],
    ['16.4.6', '1.6.21', 'better-auth 1.6.21 is older than 1.6.22'],
  ])('are not next %s with better-auth %s', (next, betterAuth, why) => {
    expect(belowFloors(lockedTo(next, betterAuth))).toEqual([why]);
  });

  it.each([
    ['16.3.3', '1.6.22'],
    ['17.0.0', '2.0.0-beta.1'],
  ])('are next %s with better-auth %s', (next, betterAuth) => {
    expect(belowFloors(lockedTo(next, betterAuth))).toEqual([]);
  });

  it('are asked of copies within other packages too, and of packages that are gone', () => {
    const { packages } = lockedTo('16.4.6', '1.7.25');
    const planted = { ...packages, 'node_modules/other/node_modules/next': { version: '14.1.0' } };
    expect(belowFloors({ packages: planted })).toEqual(['next 14.1.0 is older than 16.3.3']);
    expect(belowFloors({ packages: {} })).toEqual(['next is not there', 'better-auth is not there']);
  });
});
