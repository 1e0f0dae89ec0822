import { describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '../db/connection/client';
import { log } from '../log/log';
import { openCase } from '../testing/case';
import { person } from '../testing/people';
import { CheckpointFile } from './checkpoint-file';
import { flushCheckpoints } from './checkpoints';

describe('a head that nobody has signed yet', () => {
  it('is signed before the database is left, and nobody asks the database for it afterwards', async () => {
    const told = vi.spyOn(log, 'error');
    const { id } = await openCase(await person());
    expect(await new CheckpointFile(id).latest()).toEqual([]);
    await closeDatabase();
    expect(await new CheckpointFile(id).latest()).toMatchObject([{ log: 'record', seq: 1 }]);
    await flushCheckpoints();
    expect(told).not.toHaveBeenCalled();
  });
});
