import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '../db/connection/client';
import { storeFolder } from '../testing/evidence';
import { evidenceStore } from './evidence-store';

afterEach(() => {
  vi.useRealTimers();
});
afterAll(closeDatabase);

const HOUR_SECONDS = 3_600;

function halfOfFile(name: string, ageSeconds: number): string {
  const incoming = join(storeFolder(), 'incoming');
  mkdirSync(incoming, { recursive: true });
  const path = join(incoming, name);
  writeFileSync(path, 'half of');
  const writtenAt = Date.now() / 1_000 - ageSeconds;
  utimesSync(path, writtenAt, writtenAt);
  return path;
}

describe('the store of a process that runs for long', () => {
  it('sweeps what a crash left once it is an hour old, and no file that still grows', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const atStart = halfOfFile('at-start', 2 * HOUR_SECONDS);
    evidenceStore();
    await vi.waitFor(() => expect(existsSync(atStart)).toBe(false));
    const left = halfOfFile('left', 2 * HOUR_SECONDS);
    const growing = halfOfFile('growing', 0);
    vi.advanceTimersByTime(HOUR_SECONDS * 1_000);
    await vi.waitFor(() => expect(existsSync(left)).toBe(false));
    expect(existsSync(growing)).toBe(true);
  });
});
