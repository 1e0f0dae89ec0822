// For integration tests: when one transaction has come to wait for another.

import { expect, vi } from 'vitest';
import { database } from '../db/connection/client';

/** Asked outside of every transaction: within one, Postgres answers each time what it answered first. */
export async function untilSomebodyWaitsForALock(): Promise<void> {
  await vi.waitFor(async () => {
    const rows = await database().$queryRaw<unknown[]>`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    expect(rows).not.toEqual([]);
  });
}
