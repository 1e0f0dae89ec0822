import { afterAll, describe, expect, it } from 'vitest';
import { Prisma } from '@/prisma/generated/client';
import { openCase } from '../../testing/case';
import { person } from '../../testing/people';
import { closeDatabase, inTransaction } from '../connection/client';
import { TELLS_OF_PRIVILEGE } from './source-privileges';

afterAll(closeDatabase);

/** How Postgres would find them if it had to use an index. */
const planOf = (condition: Prisma.Sql): Promise<string> =>
  inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('enable_seqscan', 'off', true)`;
    const lines = await tx.$queryRaw<object[]>`EXPLAIN SELECT seq FROM revisions WHERE ${condition}`;
    return JSON.stringify(lines);
  });

describe('the revisions that tell of privilege', () => {
  it('are asked for in the words of their index', async () => {
    await openCase(await person());
    expect(await planOf(TELLS_OF_PRIVILEGE)).toContain('revisions_privileges_idx');
    expect(await planOf(Prisma.sql`payload LIKE '%asserterId%'`)).not.toContain('revisions_privileges_idx');
  });
});
